import { DEFAULT_AGGREGATE_LIMIT } from '../../limits';
import { checkStage, type Stage } from '../aggregate/check-pipeline';
import { type Lookup, runStages } from '../aggregate/run-stages';
import { splitPipeline } from '../aggregate/split-pipeline';
import { collectionMissing, invalidParam } from '../errors';
import type { Meter } from '../planner/execute';
import { find } from '../query/find';
import { canonical } from '../wire/canonical';
import { toPlain, toWire } from '../wire/plain';
import { parseJson } from '../wire/wire';
import type { Action, Context, Params } from './context';
import { refuseLarge } from './get-document';
import { collectionOf } from './params';

export const aggregateDocuments: Action = (context, params, meter) => {
  const collection = collectionOf(context.store, params);
  const stages = stagesOf(context, params);
  const { condition, order, limit, rest } = splitPipeline(collection, stages);
  const request = { collection, condition, order, skip: 0, limit, strict: context.strict };
  const found = find(context.store.now, request, meter).map(({ plain }) => plain);
  const results = runStages(found, rest, lookupIn(context, meter));
  const isLimited = stages.some(({ name }) => name === '$limit');
  const list = (isLimited ? results : results.slice(0, DEFAULT_AGGREGATE_LIMIT)).map((result) =>
    JSON.stringify(toWire(result)),
  );
  refuseLarge(list);
  meter.documentsReturned += list.length;
  return { data: { list } };
};

function stagesOf(context: Context, params: Params): Stage[] {
  const stages = params.stages;
  if (!Array.isArray(stages)) throw invalidParam('stages must be an array');
  return (stages as { stageKey?: unknown; stageValue?: unknown }[]).map(({ stageKey, stageValue }) => {
    const stage = {
      name: String(stageKey),
      value: toPlain(canonical(parseJson(stageValue, `stage ${String(stageKey)}`), context.now())),
    };
    checkStage(stage);
    return stage;
  });
}

function lookupIn(context: Context, meter: Meter): Lookup {
  return (name, field, values) => {
    const collection = context.store.findCollection(name);
    if (!collection) throw collectionMissing(name);
    const request = {
      collection,
      condition: { [field]: { $in: values } },
      order: [],
      skip: 0,
      limit: Number.POSITIVE_INFINITY,
      strict: context.strict,
    };
    return find(context.store.now, request, meter).map(({ plain }) => plain);
  };
}
