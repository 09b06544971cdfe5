/** What a message's link leads to, so that an officer finds her own page of it. */
import { type RouteName, routes } from '../routes';

export interface LinkedThing {
  kind: 'application' | 'project' | 'organization';
  id: string;
}

const pages: readonly (readonly [LinkedThing['kind'], readonly RouteName[]])[] = [
  ['application', ['application', 'applicationForm', 'applicationCopy', 'applicationPrint']],
  ['project', ['project', 'checklist', 'photos', 'checklistItem', 'acceptanceSubmit', 'manifest', 'paper']],
  ['project', ['activities', 'activityPlan', 'activityRecord', 'activity']],
  ['organization', ['organization']],
];

/** Null where the page is about nothing in particular. */
export function thingOfLink(link: string): LinkedThing | null {
  const [path = '', query = ''] = link.split('?');
  const kind = pages.find(([, names]) => names.some((name) => routes[name] === path))?.[0];
  const id = query
    .split('&')
    .find((pair) => pair.startsWith('id='))
    ?.slice('id='.length);
  return kind && id ? { kind, id: decodeURIComponent(id) } : null;
}
