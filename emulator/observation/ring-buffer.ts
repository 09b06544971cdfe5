/** Keeps the newest `capacity` items. */
export class RingBuffer<T> {
  private items: T[] = [];

  constructor(private readonly capacity: number) {}

  push(item: T): void {
    this.items.push(item);
    // Trimmed in strides: shifting on every push would copy the array each time.
    if (this.items.length > this.capacity * 2) this.items = this.items.slice(-this.capacity);
  }

  list(): T[] {
    return this.items.slice(-this.capacity);
  }

  clear(): void {
    this.items = [];
  }
}
