/** The registry of every action: clients, functions, the API page and the permission sweep read this one list. */
import type * as z from '../z';
import { acceptApplication } from './applications/accept-application';
import { awardApplication } from './applications/award-application';
import { declineApplication } from './applications/decline-application';
import { getApplication } from './applications/get-application';
import { listApplications } from './applications/list-applications';
import { publicizeApplication } from './applications/publicize-application';
import { queueApplications } from './applications/queue-applications';
import { saveApplication } from './applications/save-application';
import { sendApplicationToExperts } from './applications/send-application-to-experts';
import { startApplication } from './applications/start-application';
import { submitApplication } from './applications/submit-application';
import { getCall } from './calls/get-call';
import { listCalls } from './calls/list-calls';
import type { ActionContract } from './define-action';
import { attachFile } from './files/attach-file';
import { prepareFile } from './files/prepare-file';
import { listInbox } from './inbox/list-inbox';
import { markInboxRead } from './inbox/mark-inbox-read';
import { getMe } from './me/get-me';
import { getProject } from './projects/get-project';
import { listProjects } from './projects/list-projects';
import { getReminderStatus } from './reminders/get-reminder-status';
import { recordSubscription } from './reminders/record-subscription';

export const contracts = [
  listCalls,
  getCall,
  getMe,
  startApplication,
  getApplication,
  listApplications,
  saveApplication,
  submitApplication,
  queueApplications,
  acceptApplication,
  sendApplicationToExperts,
  publicizeApplication,
  awardApplication,
  declineApplication,
  listProjects,
  getProject,
  prepareFile,
  attachFile,
  recordSubscription,
  getReminderStatus,
  listInbox,
  markInboxRead,
] as const;

type Contract = (typeof contracts)[number];
export type ActionName = Contract['name'];
export type ContractOf<N extends ActionName> = Extract<Contract, { name: N }>;
export type ActionInput<N extends ActionName> = z.infer<ContractOf<N>['input']>;
export type ActionOutput<N extends ActionName> = z.infer<ContractOf<N>['output']>;

const byName: ReadonlyMap<string, ActionContract> = new Map(contracts.map((contract) => [contract.name, contract]));

export const findContract = (name: string): ActionContract | null => byName.get(name) ?? null;
