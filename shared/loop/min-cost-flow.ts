// Flow of least cost through a small network, by successive shortest paths. Whole numbers only, so the answer is exact
// as long as no path's cost leaves the safe integers (±2^53); whoever sets the costs sees to that (rule PL4).

export class FlowNode {
  readonly arcs: FlowArc[] = []
  /** Cost of the cheapest way found so far; between searches it means nothing. */
  distance = Number.POSITIVE_INFINITY
  via: FlowArc | null = null
  waiting = false
}

/** An arc with room for more flow, and its reverse, whose room is the flow that can be taken back. */
export class FlowArc {
  readonly from: FlowNode
  readonly to: FlowNode
  readonly cost: number
  readonly back: FlowArc
  room: number

  constructor(from: FlowNode, to: FlowNode, room: number, cost: number, back?: FlowArc) {
    this.from = from
    this.to = to
    this.room = room
    this.cost = cost
    from.arcs.push(this)
    this.back = back ?? new FlowArc(to, from, 0, -cost, this)
  }
}

/** Sends `amount` along an arc; no more than its room. */
export function push(arc: FlowArc, amount: number): void {
  arc.room -= amount
  arc.back.room += amount
}

/** Spreads distances from the waiting nodes along every arc with room (Bellman and Ford, with a queue). */
function spread(waiting: FlowNode[]): void {
  for (const node of waiting) node.waiting = true
  for (let next = 0; next < waiting.length; next += 1) {
    const node = waiting[next]
    if (!node) break
    node.waiting = false
    for (const arc of node.arcs) {
      const distance = node.distance + arc.cost
      if (arc.room <= 0 || distance >= arc.to.distance) continue
      arc.to.distance = distance
      arc.to.via = arc
      if (arc.to.waiting) continue
      arc.to.waiting = true
      waiting.push(arc.to)
    }
  }
}

/**
 * Sends as much flow from source to sink as the network takes, at the least cost for that amount; the rooms hold the
 * answer. The network must start without a cycle of negative cost. Returns the amount.
 */
export function sendMost(nodes: readonly FlowNode[], source: FlowNode, sink: FlowNode): number {
  let sent = 0
  for (;;) {
    for (const node of nodes) {
      node.distance = Number.POSITIVE_INFINITY
      node.via = null
    }
    source.distance = 0
    spread([source])
    if (sink.distance === Number.POSITIVE_INFINITY) return sent
    let amount = Number.POSITIVE_INFINITY
    for (let arc = sink.via; arc; arc = arc.from.via) amount = Math.min(amount, arc.room)
    for (let arc = sink.via; arc; arc = arc.from.via) push(arc, amount)
    sent += amount
  }
}

/**
 * After `sendMost`: sets each node's distance to a potential under which every arc with room costs 0 or more. Two flows
 * of the same amount cost the same exactly when they differ by cycles of arcs that are `tight` under it.
 */
export function setPotentials(nodes: readonly FlowNode[]): void {
  for (const node of nodes) node.distance = 0
  spread([...nodes])
}

/** Whether flow can move along this arc without changing the total cost (potentials set). */
export function tight(arc: FlowArc): boolean {
  return arc.room > 0 && arc.from.distance + arc.cost === arc.to.distance
}
