import { Aggregator } from 'mingo';
import { GatewayError } from '../../gateway-error';
import { requestFailed } from '../errors';
import { compileMatcher } from '../query/matcher';
import { parseSort, sortDocuments } from '../query/sort';
import type { PlainDocument } from '../wire/plain';
import type { Stage } from './check-pipeline';

/** How `$lookup` reads another collection: the documents whose `field` holds one of `values`. */
export type Lookup = (collection: string, field: string, values: readonly unknown[]) => PlainDocument[];

/** Runs stages over documents in memory. Matching and order are the store's own; the rest is mingo's. */
export function runStages(documents: PlainDocument[], stages: readonly Stage[], lookup: Lookup): PlainDocument[] {
  return stages.reduce((current, stage) => {
    try {
      return runStage(current, stage, lookup);
    } catch (error) {
      if (error instanceof GatewayError) throw error;
      throw requestFailed(`${stage.name}: ${(error as Error).message}`);
    }
  }, documents);
}

function runStage(documents: PlainDocument[], { name, value }: Stage, lookup: Lookup): PlainDocument[] {
  switch (name) {
    case '$match':
      return documents.filter(compileMatcher(value as PlainDocument));
    case '$sort':
      return sortDocuments(documents, parseSort(value as PlainDocument), (document) => document);
    case '$lookup':
      return joinDocuments(documents, value as Record<'from' | 'localField' | 'foreignField' | 'as', string>, lookup);
    default:
      return new Aggregator([{ [name]: value }]).run<PlainDocument>(documents);
  }
}

function joinDocuments(
  documents: PlainDocument[],
  { from, localField, foreignField, as }: Record<'from' | 'localField' | 'foreignField' | 'as', string>,
  lookup: Lookup,
): PlainDocument[] {
  return documents.map((document) => {
    const local = localField
      .split('.')
      .reduce<unknown>((value, name) => (value as PlainDocument | undefined)?.[name], document);
    return { ...document, [as]: lookup(from, foreignField, Array.isArray(local) ? local : [local ?? null]) };
  });
}
