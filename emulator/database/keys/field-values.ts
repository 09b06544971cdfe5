/** Stands for "this field holds an array"; the array's own order is never asked of an index. */
export const ARRAY = Symbol('array');

export interface FieldValues {
  values: unknown[];
  /** The array the path runs through or ends in, by its path; undefined without one. */
  arrayRoot: string | undefined;
}

/** All values an index holds for one field of one document; an array counts with each of its elements. */
export function valuesAt(document: unknown, path: string): FieldValues {
  const parts = path.split('.');
  const values: unknown[] = [];
  let arrayRoot: string | undefined;

  const leaf = (value: unknown): void => {
    if (!Array.isArray(value)) {
      values.push(value ?? null);
      return;
    }
    arrayRoot ??= path;
    values.push(ARRAY);
    for (const item of value) leaf(item);
  };
  const visit = (value: unknown, depth: number): void => {
    const part = parts[depth];
    if (part === undefined) leaf(value);
    else if (!Array.isArray(value)) visit(fieldOf(value, part), depth + 1);
    else {
      arrayRoot ??= parts.slice(0, depth).join('.');
      if (/^\d+$/.test(part)) visit(value[Number(part)], depth + 1);
      else for (const item of value) visit(item, depth);
    }
  };

  visit(document, 0);
  return { values: values.length > 0 ? values : [null], arrayRoot };
}

function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<string, unknown>)[name];
}
