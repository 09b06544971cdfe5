/** Seeds as the database takes them, by collection. */
export type SeedDocument = Record<string, unknown> & { _id: string };
export type SeedDocuments = Record<string, SeedDocument[]>;
