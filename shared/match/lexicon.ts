import * as z from 'zod'
import { type Concept, conceptSchema } from './concept.ts'
import conflict from './lexicon/conflict.json' with { type: 'json' }
import cost from './lexicon/cost.json' with { type: 'json' }
import customers from './lexicon/customers.json' with { type: 'json' }
import dataAndDiagnosis from './lexicon/data-and-diagnosis.json' with { type: 'json' }
import deadlines from './lexicon/deadlines.json' with { type: 'json' }
import decisions from './lexicon/decisions.json' with { type: 'json' }
import employer from './lexicon/employer.json' with { type: 'json' }
import failure from './lexicon/failure.json' with { type: 'json' }
import incidents from './lexicon/incidents.json' with { type: 'json' }
import influence from './lexicon/influence.json' with { type: 'json' }
import invention from './lexicon/invention.json' with { type: 'json' }
import learning from './lexicon/learning.json' with { type: 'json' }
import ownership from './lexicon/ownership.json' with { type: 'json' }
import people from './lexicon/people.json' with { type: 'json' }
import programme from './lexicon/programme.json' with { type: 'json' }
import quality from './lexicon/quality.json' with { type: 'json' }
import responsibility from './lexicon/responsibility.json' with { type: 'json' }
import results from './lexicon/results.json' with { type: 'json' }
import technical from './lexicon/technical.json' with { type: 'json' }
import trust from './lexicon/trust.json' with { type: 'json' }
import vision from './lexicon/vision.json' with { type: 'json' }

/** Every concept of the lexicon, in the order of its files. Read once; a malformed file is our own mistake and throws. */
export const concepts: readonly Concept[] = z
  .array(conceptSchema)
  .parse([
    ...conflict,
    ...cost,
    ...customers,
    ...dataAndDiagnosis,
    ...deadlines,
    ...decisions,
    ...employer,
    ...failure,
    ...incidents,
    ...influence,
    ...invention,
    ...learning,
    ...ownership,
    ...people,
    ...programme,
    ...quality,
    ...responsibility,
    ...results,
    ...technical,
    ...trust,
    ...vision,
  ])
