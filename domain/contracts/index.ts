/** The registry of every action: clients, functions, the API page and the permission sweep read this one list. */
import type * as z from '../z';
import * as applications from './applications';
import { getCall, getCallEligibility, listCalls } from './calls';
import type { ActionContract } from './define-action';
import { bindPhone, getMe, redeemOfficerCode, updateMe } from './me';
import { approveMember, declineMember, handOverMember, rescueMember } from './members';
import * as organizations from './organizations';
import { attachFile, getProject, listProjects, prepareFile } from './projects';
import { getReminderStatus, listInbox, markInboxRead, recordSubscription } from './reminders';

const {
  acceptApplication,
  awardApplication,
  declineApplication,
  getApplication,
  listApplications,
  publicizeApplication,
  queueApplications,
  saveApplication,
  sendApplicationToExperts,
  startApplication,
  submitApplication,
} = applications;

const {
  getOrganization,
  joinOrganization,
  queueOrganizations,
  registerOrganization,
  reviewOrganization,
  reviewQualification,
  searchOrganizations,
  submitQualification,
  updateOrganization,
} = organizations;

export const contracts = [
  listCalls,
  getCall,
  getCallEligibility,
  getMe,
  updateMe,
  bindPhone,
  redeemOfficerCode,
  searchOrganizations,
  registerOrganization,
  getOrganization,
  updateOrganization,
  joinOrganization,
  queueOrganizations,
  reviewOrganization,
  submitQualification,
  reviewQualification,
  approveMember,
  declineMember,
  handOverMember,
  rescueMember,
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
