/** The order of a list both sides may have rearranged, added to and taken from. */

interface Ids {
  base: readonly string[];
  stored: readonly string[];
  incoming: readonly string[];
}
export interface MergedOrder {
  order: string[];
  /** Who rearranged what both have. */
  mover: 'nobody' | 'incoming' | 'stored' | 'both';
}

/** Whether what both lists hold comes in the same order in each. */
function inSameOrder(one: readonly string[], other: readonly string[]): boolean {
  const [inOne, inOther] = [new Set(one), new Set(other)];
  const shared = other.filter((id) => inOne.has(id));
  return one.filter((id) => inOther.has(id)).every((id, index) => id === shared[index]);
}

/** The leading list, with what only the other one holds put behind its predecessor there. */
function interleave(lead: readonly string[], other: readonly string[], surviving: (id: string) => boolean): string[] {
  const order = lead.filter(surviving);
  const placed = new Set(order);
  let predecessor: string | undefined;
  for (const id of other) {
    if (surviving(id) && !placed.has(id)) {
      order.splice(predecessor === undefined ? 0 : order.indexOf(predecessor) + 1, 0, id);
      placed.add(id);
    }
    if (placed.has(id)) predecessor = id;
  }
  return order;
}

/** The incoming order leads, unless only the stored side, or both, rearranged. */
export function mergeOrder({ base, stored, incoming }: Ids, surviving: (id: string) => boolean): MergedOrder {
  if (inSameOrder(stored, incoming)) return { order: interleave(incoming, stored, surviving), mover: 'nobody' };
  if (inSameOrder(stored, base)) return { order: interleave(incoming, stored, surviving), mover: 'incoming' };
  const mover = inSameOrder(incoming, base) ? 'stored' : 'both';
  return { order: interleave(stored, incoming, surviving), mover };
}
