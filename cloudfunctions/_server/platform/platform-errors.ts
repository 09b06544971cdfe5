/** What the SDK throws, sorted. Database errors carry `errCode`, others arrive as −1 with the real code in `code`. */
interface PlatformError {
  code?: unknown;
  errCode?: unknown;
  errMsg?: unknown;
  message?: unknown;
}

const asPlatformError = (error: unknown): PlatformError =>
  typeof error === 'object' && error !== null ? (error as PlatformError) : {};

export const errorCodeOf = (error: unknown): number | null => {
  const { errCode } = asPlatformError(error);
  return typeof errCode === 'number' ? errCode : null;
};

export const errorTextOf = (error: unknown): string => {
  const { code, errMsg, message } = asPlatformError(error);
  return [code, errMsg, message].filter((part) => typeof part === 'string').join(' ');
};

export const TRANSACTION_CONFLICT = 'DATABASE_TRANSACTION_CONFLICT';
/** From `commit` the code arrives whole; from an action inside the transaction the SDK keeps only the text. */
const CONFLICT_TEXT = /TRANSACTION_?CONFLICT|write ?conflict|Transaction is (conflict|busy)/i;
export const isConflict = (error: unknown): boolean => CONFLICT_TEXT.test(errorTextOf(error));

/** There is no code of its own: it arrives as −501001 with `E11000` in the text. */
export const isDuplicateKey = (error: unknown): boolean => errorTextOf(error).includes('E11000');

/** EXCEED_REQUEST_LIMIT, EXCEED_CONCURRENT_REQUEST_LIMIT. */
const OVERLOAD = new Set([-501003, -501004]);
export const isOverload = (error: unknown): boolean => OVERLOAD.has(errorCodeOf(error) ?? 0);

/** A phone-number code that is used up, older than five minutes, or was never one [O]. */
const INVALID_CODE = 40029;
export const isInvalidCode = (error: unknown): boolean => errorCodeOf(error) === INVALID_CODE;
