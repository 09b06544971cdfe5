/** Takes the platform's answers to content checks. */
import { createPushEntry } from '../_server/entry/create-push-entry';
import { takeVerdict } from '../_server/files/take-verdict';

exports.main = createPushEntry(({ now }, event) => takeVerdict(event, now));
