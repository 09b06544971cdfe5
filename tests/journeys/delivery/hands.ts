/** What a person does with either build, so that one walk serves the browser and the mini-program. */
export interface PaperFile {
  name: string;
  type: 'pdf' | 'mp4';
  bytes: Uint8Array;
  /** A film's length, as the phone's album knows it. */
  seconds?: number;
}

export interface Hands {
  /** By its address, as from a message, after a while: what it shows is read anew. */
  open(path: string): Promise<void>;
  back(): Promise<void>;
  see(words: string | RegExp): Promise<void>;
  /** Within the part of that id. */
  seeIn(id: string, words: string | RegExp): Promise<void>;
  has(id: string): Promise<boolean>;
  /** @param answer the button of the dialog that follows */
  press(id: string, answer?: string): Promise<void>;
  type(id: string, text: string): Promise<void>;
  /** Through the item's page. */
  addFiles(files: readonly PaperFile[]): Promise<void>;
  /** A film that is not taken, and why. */
  offerFilm(file: PaperFile, refusal: string): Promise<void>;
  /** From the album, each its own, on the photographs page. */
  addPhotos(count: number): Promise<void>;
}

export interface Sides {
  contact: Hands;
  officer: Hands;
}
