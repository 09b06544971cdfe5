/**
 * Every number that more than one place needs. Platform limits carry the page they come from:
 * [O] WeChat's official documentation, [X] seen by running the SDK.
 */

/** Client refuses bodies above this; the platform's own limit is 100 KB [O], the rest is headroom for the envelope. */
export const MAX_REQUEST_BYTES = 90 * 1024;
/** Reads that may travel as one call. */
export const MAX_BATCH = 10;
/** A call is “closing soon” from this many days before its deadline. */
export const CLOSING_SOON_DAYS = 7;
/** `database.get` returns at most this many documents [O]. */
export const MAX_PAGE = 100;

/**
 * One uploaded file, by what it is. 20 MB holds an original photograph and a scan of many pages, and arrives over a hall's
 * one bar of signal; WeChat downloads at most 200 MB at once, so a longer film could be handed in but never looked at.
 * Attaching reads only a few bytes of the large ones; a timer streams them later.
 */
export const MAX_FILE_BYTES = {
  image: 20 * 1024 * 1024,
  document: 20 * 1024 * 1024,
  video: 200 * 1024 * 1024,
  archive: 100 * 1024 * 1024,
} as const;
/** Files in one place where the notice states no maximum. */
export const MAX_FILES_PER_SLOT = 20;
/**
 * Files of one project. The manifest of an acceptance names each with its hash, about 300 bytes, in one document and one
 * reply: 300 of them are as much as one call may carry. The longest checklist asks for fewer than 100.
 */
export const MAX_FILES_PER_PROJECT = 300;
/** Files that prove one qualification. */
export const MAX_PROOF_FILES = 6;
/** `getTempFileURL` and `deleteFile` take at most this many files [O]. */
export const MAX_FILES_PER_CALL = 50;
/** Read and hashed while the phone waits: a compressed photograph fits, and a hall of phones does not fill the memory. */
export const HASHED_AT_ONCE_BYTES = 1024 * 1024;
/** One run of the timer looks at this many files at most. */
export const CHECKS_PER_RUN = 50;
/** A file that could not be read, or whose run died, is taken up again after this; each time twice as long, up to a day. */
export const CHECK_RETRY_MS = 5 * 60 * 1000;
/** `security.mediaCheckAsync` looks at pictures up to this size [O]. */
export const MAX_SAFETY_CHECK_BYTES = 10 * 1024 * 1024;
/** The platform answers within 30 minutes [O]; then it is asked again, this often in all. */
export const SAFETY_ANSWER_MS = 40 * 60 * 1000;
export const MAX_SAFETY_ASKS = 3;
/** One run of the timer clears away at most this many abandoned uploads and hands the rest to the next. */
export const CLEANUP_PER_RUN = MAX_FILES_PER_CALL;
/** An upload ticket not used within this time is cleaned up. */
export const TICKET_LIFETIME_MS = 24 * 60 * 60 * 1000;
/** Signed reading addresses live this long (seconds). */
export const READ_URL_SECONDS = 2 * 60 * 60;

/** Subscription templates per tap [O]: pages say 5 or 3, so 3. */
export const MAX_TEMPLATES_PER_TAP = 3;
/** `thing` values of a template hold 20 characters [O]. */
export const TEMPLATE_THING_MAX = 20;
/** A run of the timer claims and works off this many plans at a time: what it reads of them fits one answer. */
export const REMINDER_PAGE = 50;
/** A claimed reminder whose run died may be claimed again after this; longer than any run lasts. */
export const REMINDER_LEASE_MS = 2 * 60 * 1000;
/** Of whom could not be reached longer ago than this, nobody rings her up about it any more. */
export const UNREACHED_DAYS = 90;
/** What an officer tells many at once: the title fits a push, and nobody is told more often than this officer may. */
export const BROADCAST_MAX = { title: 20, text: 200, perDay: 5 } as const;
/** Of the messages to many that were sent, the last so many are shown. */
export const BROADCAST_PAGE = 20;
/** No reminder is sent between these Beijing times (HH:mm). */
export const QUIET_HOURS = { from: '21:30', to: '08:30' } as const;

/** Who has said no to reminders is not asked again in passing for this many days. */
export const QUIET_DAYS = 14;
/** Of what is still to come, one answer lists this many. */
export const MAX_UPCOMING = 50;

/** When reminders counted in days are sent and calendars ring. */
export const MORNING = '09:00';

/** Kept inside one organization's document, so bounded. */
export const MAX_QUALIFICATIONS = 30;
export const MAX_JOIN_REQUESTS = 50;
/** Organizations that one person belongs to or asks to join. */
export const MAX_MEMBERSHIPS = 20;
/** Names alike from this on are shown before a second organization is registered, 0…1. */
export const SIMILAR_NAME = 0.65;
/** Organizations whose names are compared with a new one, and how many of the alike are shown. */
export const MAX_NAME_CANDIDATES = 200;
export const MAX_SIMILAR = 5;
/** Hits per page of a search for organizations. */
export const SEARCH_PAGE = 20;
/** How long an officer may give for a correction, and publicize, in days. */
export const MAX_CORRECTION_DAYS = 90;
export const MAX_PUBLICITY_DAYS = 30;
/** Applications per page of the officers' queue. */
export const QUEUE_PAGE = 50;

/** An officer's one-time code is worth nothing after this. */
export const OFFICER_CODE_DAYS = 7;

/** Texts a person types; `draft` is what an unfinished cell may hold: whatever one request can carry, so that nothing pasted is lost. */
export const TEXT_MAX = {
  short: 100,
  name: 30,
  title: 60,
  long: 5000,
  address: 200,
  comment: 500,
  draft: MAX_REQUEST_BYTES,
} as const;

/** Kept inside one project's document, so bounded. */
export const MAX_ACTIVITIES = 100;
export const MAX_CHANGE_REQUESTS = 20;
/** An extension lies at most this many days ahead; beyond it is a slip in the year. */
export const MAX_EXTENSION_DAYS = 730;
/** Kept inside one document of the activity, so bounded. */
export const MAX_HELPERS = 20;
/** Signing in is possible from this long before an activity begins until this long after it ends. */
export const SIGN_IN_HOURS = { before: 3, after: 3 } as const;
/** What a helper may do ends this many days after the activity was recorded, or after it ended where it never was. */
export const HELPER_DAYS = { recorded: 7, unrecorded: 30 } as const;

/** Keys of saves kept with a draft; older ones can no longer be asked about. */
export const MAX_SAVE_KEYS = 20;
