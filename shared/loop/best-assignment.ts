import { assert } from '../assert.ts'
import { FlowArc, FlowNode, push, sendMost, setPotentials, tight } from './min-cost-flow.ts'

/** A story as the assignment sees it; its place in the list is its rank among equals. `project` '' = none. */
export interface Teller {
  project: string
  toldBefore: boolean
}

/** Teller `teller` can fill need `need`, both places in their lists, with a fit in whole units above 0. */
export interface Bid {
  need: number
  teller: number
  fit: number
}

/** More than two stories of one project are counted against a plan, one by one (DOMAIN.md §6; [D]). */
export const freePerProject = 2

/** Arcs from one need to the tellers that bid for it, and the arc that brings the need its one unit of flow. */
interface NeedNode {
  node: FlowNode
  supply: FlowArc
  choices: { arc: FlowArc; teller: number }[]
}

/**
 * Fills needs with tellers, each teller at most once and each need at most once, in the order of aims of rule PL4: as many
 * needs as possible; then the fewest told before; then the greatest total fit; then the fewest beyond two per project;
 * then the smallest sequence of teller places over the needs in their order, where an empty need stands after every
 * teller. `spoken` counts tellers of a project that are in the plan already.
 *
 * Answers for each need the teller's place, or null. Exact for up to 1,000 needs and fits up to 3,000,000: the costs of
 * the second to fourth aim share one whole number, in which a step of one aim outweighs all that the later ones can do.
 */
export function bestAssignment(
  needs: number,
  tellers: readonly Teller[],
  bids: readonly Bid[],
  spoken: ReadonlyMap<string, number>,
): (number | null)[] {
  const greatest = bids.reduce((most, bid) => Math.max(most, bid.fit), 0)
  const perFit = needs + 1
  const perTold = (needs * greatest + 1) * perFit
  assert(
    2 * needs * (perTold + greatest * perFit) < Number.MAX_SAFE_INTEGER,
    'the needs are few enough to count exactly',
  )

  const source = new FlowNode()
  const sink = new FlowNode()
  const nodes = [source, sink]
  const added = () => {
    const node = new FlowNode()
    nodes.push(node)
    return node
  }
  const projects = new Map<string, FlowNode>()
  const projectNode = (project: string) => {
    const known = projects.get(project)
    if (known) return known
    const node = added()
    projects.set(project, node)
    const free = Math.max(0, freePerProject - (spoken.get(project) ?? 0))
    if (free > 0) new FlowArc(node, sink, free, 0)
    new FlowArc(node, sink, tellers.length, 1)
    return node
  }
  const tellerNodes = new Map<number, FlowNode>()
  const tellerNode = (place: number, teller: Teller) => {
    const known = tellerNodes.get(place)
    if (known) return known
    const node = added()
    tellerNodes.set(place, node)
    new FlowArc(node, teller.project ? projectNode(teller.project) : sink, 1, 0)
    return node
  }
  const needNodes = Array.from({ length: needs }, (): NeedNode => {
    const node = added()
    return { node, supply: new FlowArc(source, node, 1, 0), choices: [] }
  })
  for (const bid of bids) {
    const teller = tellers[bid.teller]
    const need = needNodes[bid.need]
    assert(teller && need, 'a bid names a need and a teller')
    const cost = (teller.toldBefore ? perTold : 0) - bid.fit * perFit
    const arc = new FlowArc(need.node, tellerNode(bid.teller, teller), 1, cost)
    need.choices.push({ arc, teller: bid.teller })
  }

  sendMost(nodes, source, sink)
  setPotentials(nodes)
  takeSmallest(needNodes)
  return needNodes.map(({ choices }) => choices.find(({ arc }) => arc.room === 0)?.teller ?? null)
}

/**
 * Of all flows of this amount and cost, moves to the one whose sequence of tellers is smallest: each need in turn takes the
 * first teller that a cycle of tight arcs can bring it, without passing through a need that has had its turn. A cycle of
 * tight arcs keeps the cost and the potentials, so every optimal flow stays within reach.
 */
function takeSmallest(needNodes: readonly NeedNode[]): void {
  const settled = new Set<FlowNode>()
  for (const { node, choices } of needNodes) {
    const onward = waysTo(node, settled)
    for (const { arc } of [...choices].sort((a, b) => a.teller - b.teller)) {
      if (arc.room === 0) break
      if (!tight(arc) || !onward.has(arc.to)) continue
      push(arc, 1)
      for (let at = arc.to; at !== node; ) {
        const next = onward.get(at)
        assert(next, 'each step of the cycle leads on')
        push(next, 1)
        at = next.to
      }
      break
    }
    settled.add(node)
  }
}

/** For every node that can reach `goal` by tight arcs outside the settled nodes: the arc of its next step. */
function waysTo(goal: FlowNode, settled: ReadonlySet<FlowNode>): Map<FlowNode, FlowArc> {
  const onward = new Map<FlowNode, FlowArc>()
  const waiting = [goal]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    for (const { back: arc } of node.arcs) {
      if (arc.from === goal || settled.has(arc.from) || onward.has(arc.from) || !tight(arc)) continue
      onward.set(arc.from, arc)
      waiting.push(arc.from)
    }
  }
  return onward
}
