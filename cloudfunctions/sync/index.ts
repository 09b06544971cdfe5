/** Brings the published calls that lie beside this file into the database; run after every deployment. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { callSchema } from '@domain/call/schema';
import * as z from '@domain/z';
import { createAdministratorEntry } from '../_server/entry/create-administrator-entry';
import { syncCalls } from '../_server/sync/sync-calls';

/** The server API waits 5 s for a function [O]; what is left then is done by the next run. */
const WORK_MS = 3_500;

/** Written by the build from data/calls. */
const calls = z.array(callSchema).parse(JSON.parse(readFileSync(join(__dirname, 'calls.json'), 'utf8')));

exports.main = createAdministratorEntry(({ now, elapsed }) => syncCalls(calls, now, () => elapsed() < WORK_MS));
