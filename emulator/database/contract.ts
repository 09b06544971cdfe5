/**
 * What this database offers, as data. Whatever a request holds beyond these lists is refused by name, and each entry has a row in
 * the operator tests, so nobody meets an operator that silently does something else than the platform's.
 */

/** EJSON types a document, query or update may hold, besides null, booleans, strings, arrays and objects. */
export const VALUE_TYPES = [
  '$numberInt',
  '$numberLong',
  '$numberDouble',
  '$date',
  '$regularExpression',
  '$binary',
  '$tcb_server_date',
] as const;

export const LOGICAL_OPERATORS = ['$and', '$or', '$nor'] as const;

export const FIELD_OPERATORS = [
  '$eq',
  '$ne',
  '$gt',
  '$gte',
  '$lt',
  '$lte',
  '$in',
  '$nin',
  '$not',
  '$exists',
  '$mod',
  '$all',
  '$elemMatch',
  '$size',
  '$regex',
  '$options',
] as const;

/** Besides `field: 1` and `field: 0`. */
export const PROJECTION_OPERATORS = ['$slice', '$elemMatch'] as const;

export const SORT_DIRECTIONS = [1, -1] as const;

export const UPDATE_OPERATORS = [
  '$set',
  '$unset',
  '$inc',
  '$mul',
  '$min',
  '$max',
  '$rename',
  '$push',
  '$pop',
  '$pull',
  '$pullAll',
  '$addToSet',
] as const;

export const PUSH_MODIFIERS = ['$each', '$position', '$sort', '$slice'] as const;
export const ADD_TO_SET_MODIFIERS = ['$each'] as const;

export const STAGES = [
  '$match',
  '$project',
  '$addFields',
  '$group',
  '$sort',
  '$limit',
  '$skip',
  '$unwind',
  '$count',
  '$sortByCount',
  '$replaceRoot',
  '$lookup',
  '$bucket',
] as const;

export const LOOKUP_FIELDS = ['from', 'localField', 'foreignField', 'as'] as const;

export const ACCUMULATORS = ['$sum', '$avg', '$min', '$max', '$first', '$last', '$push', '$addToSet'] as const;

export const EXPRESSIONS = [
  '$abs',
  '$add',
  '$ceil',
  '$divide',
  '$floor',
  '$mod',
  '$multiply',
  '$pow',
  '$sqrt',
  '$subtract',
  '$arrayElemAt',
  '$arrayToObject',
  '$concatArrays',
  '$filter',
  '$in',
  '$indexOfArray',
  '$isArray',
  '$map',
  '$range',
  '$reduce',
  '$reverseArray',
  '$size',
  '$slice',
  '$and',
  '$or',
  '$not',
  '$cmp',
  '$eq',
  '$ne',
  '$gt',
  '$gte',
  '$lt',
  '$lte',
  '$cond',
  '$ifNull',
  '$switch',
  '$dateToString',
  '$year',
  '$month',
  '$dayOfMonth',
  '$hour',
  '$minute',
  '$second',
  '$literal',
  '$mergeObjects',
  '$objectToArray',
  '$setDifference',
  '$setEquals',
  '$setIntersection',
  '$setIsSubset',
  '$setUnion',
  '$concat',
  '$split',
  '$strLenCP',
  '$strcasecmp',
  '$substrCP',
  '$toLower',
  '$toUpper',
  '$sum',
  '$avg',
  '$min',
  '$max',
  '$let',
] as const;
