/** Listeners by name, so that one changed field re-renders one field. */
export class Watchers {
  private readonly byName = new Map<string, Set<() => void>>();

  add(name: string, listener: () => void): () => void {
    const listeners = this.byName.get(name) ?? new Set();
    this.byName.set(name, listeners.add(listener));
    return () => {
      listeners.delete(listener);
    };
  }

  call(names: Iterable<string>): void {
    for (const name of names) for (const listener of this.byName.get(name) ?? []) listener();
  }
}
