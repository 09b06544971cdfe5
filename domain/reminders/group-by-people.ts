/** Groups that have nobody in common: what goes to one person stays in one group, in the order given, so that it is sent one by one. */
export function groupByPeople<T extends { recipients: readonly string[] }>(plans: readonly T[]): T[][] {
  const groups: { people: Set<string>; plans: T[] }[] = [];
  for (const plan of plans) {
    const touched = groups.filter(({ people }) => plan.recipients.some((openid) => people.has(openid)));
    const [home = { people: new Set<string>(), plans: [] }, ...others] = touched;
    if (touched.length === 0) groups.push(home);
    for (const other of others) {
      for (const openid of other.people) home.people.add(openid);
      home.plans.push(...other.plans);
      groups.splice(groups.indexOf(other), 1);
    }
    for (const openid of plan.recipients) home.people.add(openid);
    home.plans.push(plan);
  }
  const places = new Map(plans.map((plan, place) => [plan, place]));
  const placeOf = (plan: T): number => places.get(plan) ?? 0;
  return groups.map((group) => group.plans.sort((a, b) => placeOf(a) - placeOf(b)));
}
