/** Where the phone writes down what waits for the server, one entry each. Apart from the queue itself: 我的事项 only counts them. */
import { personaKey } from './platform/persona';
import { readStored, storedKeys } from './storage';

export const uploadEntry = (key: string): string => `upload:${personaKey()}:${key}`;

export const uploadEntries = (): string[] => storedKeys().filter((key) => key.startsWith(uploadEntry('')));

interface Waiting {
  refusal: string | null;
  isOriginal: boolean;
  isUrgent: boolean;
}

/** Whether anything goes on without her: a refused one waits for her, an original for Wi-Fi unless she said now. */
export const goesOn = (networkType: string): boolean =>
  networkType !== 'none' &&
  uploadEntries().some((entry) => {
    const file = readStored<Waiting>(entry);
    return file?.refusal === null && (networkType === 'wifi' || !file.isOriginal || file.isUrgent);
  });
