/** Where the phone writes down what waits for the server, one entry each. Apart from the queue itself: 我的事项 only counts them. */
import { personaKey } from './platform/persona';
import { storedKeys } from './storage';

export const uploadEntry = (key: string): string => `upload:${personaKey()}:${key}`;

export const uploadEntries = (): string[] => storedKeys().filter((key) => key.startsWith(uploadEntry('')));
