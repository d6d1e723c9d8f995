import { type VerbForm, verbForms } from './verb-forms.ts'

/**
 * What a verb says of the number it governs (rule MT30). `fall`, `rise`: the thing measured went down or up. `reach`: it
 * came to, or brought in, this much. `gain`: it won something from outside. `move`: it went from something to something.
 * `adopt`: people took it up. `finish`: it was done. `method`: how one worked, what one planned, spent or was given.
 */
export type CueSense = 'fall' | 'rise' | 'reach' | 'gain' | 'move' | 'adopt' | 'finish' | 'method'
export type Cue = { form: VerbForm; senses: ReadonlySet<CueSense> }

const verbs: Record<CueSense, string> = {
  fall:
    'reduce decrease drop! fall=fell/fallen lower shrink=shrank/shrunk shorten trim! slash decline dip! halve eliminate ' +
    'remove prevent avoid save minimise minimize lessen curb shave cut!=cut diminish plummet sink=sank/sunk ease spare ' +
    'decimate erase compress speed=sped expedite accelerate optimise optimize streamline tighten free contain clear',
  rise:
    'increase grow=grew/grown rise=rose/risen raise boost lift climb jump improve gain expand surge soar elevate enhance ' +
    'double triple quadruple treble multiply scale strengthen widen extend swell=swelled/swollen outgrow=outgrew spike',
  reach:
    'reach hit!=hit achieve attain exceed surpass beat=beat/beaten earn restore serve process handle hold=held maintain ' +
    'sustain average total score bring=brought yield net! stand=stood collect record outperform deliver contribute produce ' +
    'close top! catch=caught resolve support touch protect unlock unblock drive=drove/driven sit=sat cost=cost detect remain carry lose=lost help automate',
  gain: 'win!=won secure attract generate recover retain regain recoup sell=sold acquire convert land sign renew raise free receive draw=drew/drawn waive refund',
  move: 'go=went/gone come=came/come move turn change shift transform take=took/taken become=became bring=brought',
  adopt:
    'adopt use roll deploy onboard migrate switch subscribe download enrol! enroll install visit open rely=relied cite view ' +
    'join follow watch attend upgrade star! sign prefer accept graduate promote benefit rate vote say=said report share copy volunteer disappear vanish fork pass sell=sold request reuse complain cancel! leave=left stay return',
  finish:
    'deliver ship! finish complete launch resolve restore recover fix close stabilise stabilize release respond load run!=ran ' +
    'migrate build=built implement return settle answer solve patch mitigate roll get!=got contain update go=went come=came ' +
    'turn start process update',
  method:
    'sample interview set!=set hold=held lead=led write=wrote/written fly=flew compare meet=met ask split!=split give=gave/given ' +
    'find=found notice spend=spent propose estimate tell=told schedule add call replace create sit=sat argue escalate check ' +
    'analyse analyze prepare draw=drew/drawn order promise put!=put walk file keep=kept survey test review read=read ' +
    'negotiate assign allocate plan! target budget configure limit cap! research identify discover discuss document suggest ' +
    'book choose=chose/chosen decide agree request wait work study log! look hire recruit mentor coach manage organise ' +
    'organize host present order buy=bought design develop expect require conduct perform talk speak=spoke arrange gather learn=learnt/learned ' +
    'explore consider measure teach=taught facilitate supervise oversee=oversaw coordinate collaborate realise realize ' +
    'know=knew/known see=saw/seen anticipate approach contact calculate invest pay=paid buy=bought train postpone delay miss ' +
    'model=modelled/modeled simulate assume define establish outline track monitor explain mention describe remind warn state clarify',
}

function buildCues(): Map<string, { form: VerbForm; senses: Set<CueSense> }> {
  const cues = new Map<string, { form: VerbForm; senses: Set<CueSense> }>()
  for (const sense of Object.keys(verbs) as CueSense[]) {
    for (const [word, form] of verbForms(verbs[sense])) {
      const known = cues.get(word)
      if (known) known.senses.add(sense)
      else cues.set(word, { form, senses: new Set([sense]) })
    }
  }
  return cues
}

/** Every form of every cue verb, with all senses the verb may have. */
export const outcomeCues: ReadonlyMap<string, Cue> = buildCues()
