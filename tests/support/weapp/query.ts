/** Finding a node the way a person points at it: by its words, its placeholder, else by id or class. */
import { type ViewNode, visibleText, walk } from './tree';

export interface Query {
  id?: string;
  /** Visible text; a node whose whole text it is wins over one that merely contains it. */
  text?: string | RegExp;
  className?: string;
  placeholder?: string;
  /** `input`, `textarea`, `button`, … */
  tag?: string;
  /** Any other attribute, as the wxml names it. */
  attr?: Record<string, unknown>;
  /** Searches inside the first node that answers this query. */
  within?: Query;
  /** The nth of several (from 0). */
  nth?: number;
}

export type Target = string | Query | ViewNode;

export const isNode = (target: Target): target is ViewNode => typeof target === 'object' && 'children' in target;

const squeeze = (text: string): string => text.replace(/\s+/g, '');

function matchesText(node: ViewNode, wanted: string | RegExp): 'whole' | 'part' | null {
  const text = visibleText(node);
  if (wanted instanceof RegExp) return wanted.test(text) ? 'part' : null;
  if (squeeze(text) === squeeze(wanted)) return 'whole';
  return squeeze(text).includes(squeeze(wanted)) ? 'part' : null;
}

const matchesRest = (node: ViewNode, query: Query): boolean =>
  (query.id === undefined || node.attr.id === query.id) &&
  (query.tag === undefined || node.tag === `wx-${query.tag}`) &&
  (query.placeholder === undefined || node.attr.placeholder === query.placeholder) &&
  (query.className === undefined ||
    String(node.attr.class ?? '')
      .split(/\s+/)
      .includes(query.className)) &&
  Object.entries(query.attr ?? {}).every(([name, value]) => node.attr[name] === value);

export function findAll(root: ViewNode, query: Query): ViewNode[] {
  const scope = query.within ? findFirst(root, query.within) : root;
  if (!scope) return [];
  const { text } = query;
  const candidates = [...walk(scope)].filter((node) => matchesRest(node, query));
  if (text === undefined) return candidates;
  const marked = candidates.map((node) => ({ node, match: matchesText(node, text) }));
  const whole = marked.filter(({ match }) => match === 'whole').map(({ node }) => node);
  const matching = whole.length > 0 ? whole : marked.filter(({ match }) => match !== null).map(({ node }) => node);
  // The innermost node holds the words; a tap on it bubbles to whoever listens.
  return matching.filter((node) => !matching.some((other) => other !== node && isInside(other, node)));
}

export function findFirst(root: ViewNode, query: Query): ViewNode | undefined {
  return findAll(root, query)[query.nth ?? 0];
}

function isInside(node: ViewNode, ancestor: ViewNode): boolean {
  for (let at = node.parent; at; at = at.parent) if (at === ancestor) return true;
  return false;
}
