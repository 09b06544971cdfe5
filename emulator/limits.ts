/**
 * What the platform allows, each value with where it comes from:
 * [O] official page, [S] read in the SDK's source, [X] seen by running the SDK, [C] community answer.
 * Where a value may change with the plan, this is the only place that knows it.
 */

/** Text of one call's event. [O] */
export const MAX_EVENT_BYTES = 100 * 1024;
/** Text of one function's result. [O][S] */
export const MAX_RESULT_BYTES = 1024 * 1024;
/** When the function's configuration states none. [O] */
export const DEFAULT_TIMEOUT_SECONDS = 3;
export const DEFAULT_MEMORY_MB = 256;
/** Time for loading a bundle; the platform counts it apart from the run. [C] */
export const MAX_LOAD_MS = 20_000;
/** Ours: instances of one function at the same time. The platform has more, a laptop does not. */
export const MAX_INSTANCES_PER_FUNCTION = 8;

/** getTempFileURL and deleteFile. [O] */
export const MAX_FILES_PER_CALL = 50;
/** UTF-8 bytes of a cloudPath. [O] */
export const MAX_CLOUD_PATH_BYTES = 850;
/** Ours: keeps a runaway upload from filling the disk. */
export const MAX_OBJECT_BYTES = 200 * 1024 * 1024;
/** Life of a temporary URL when the call names none. [X] */
export const DEFAULT_URL_SECONDS = 86_400;
/** Life of an upload permit. */
export const UPLOAD_PERMIT_SECONDS = 900;

/** Characters of one msgSecCheck. [O] */
export const MAX_CHECKED_CHARACTERS = 2500;
/** msgSecCheck wants a user seen this recently. [O] */
export const ACTIVE_USER_MS = 2 * 60 * 60 * 1000;
/** A file that mediaCheckAsync looks at. [O] */
export const MAX_MEDIA_BYTES = 10 * 1024 * 1024;
/** Ours: how long the look at a file takes. The platform says within 30 minutes. [O] */
export const MEDIA_CHECK_MS = 2000;
/** A phone code serves once, this long. [O] */
export const PHONE_CODE_MS = 5 * 60 * 1000;
/** Visible characters in the scene of a mini-program code. [O] */
export const MAX_SCENE_CHARACTERS = 32;
/** Pixels of its side. [O] */
export const CODE_WIDTH = { min: 280, usual: 430, max: 1280 } as const;
/** Ours: how long one push takes; a second push to the same user meanwhile meets 43108. */
export const PUSH_MS = 20;

/** Ours: the answer of one gateway call may carry many documents or a form. */
export const MAX_GATEWAY_BYTES = 16 * 1024 * 1024;

/** get() without limit, and the most it gives. [S] */
export const DEFAULT_QUERY_LIMIT = 100;
export const MAX_QUERY_LIMIT = 1000;
/** aggregate() without a limit stage. [C] */
export const DEFAULT_AGGREGATE_LIMIT = 20;
/** EJSON bytes that one database call may answer. [O] */
export const MAX_DATABASE_RESULT_BYTES = 1024 * 1024;
/** One stored document. [O] */
export const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;
/** One index entry. [O] */
export const MAX_INDEXED_BYTES = 1024;
/** Ours: entry and _id share one key of the store, which takes 1978 bytes. */
export const MAX_ID_BYTES = 512;
/** A transaction that is not committed by then is gone. [O] */
export const TRANSACTION_LIFETIME_MS = 30_000;
