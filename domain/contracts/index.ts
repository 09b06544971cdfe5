/** The registry of every action: clients, functions, the API page and the permission sweep read this one list. */
import type * as z from '../z';
import { checkAcceptance } from './acceptance/check-acceptance';
import { concludeAcceptance } from './acceptance/conclude-acceptance';
import { getAcceptance } from './acceptance/get-acceptance';
import { getManifest } from './acceptance/get-manifest';
import { markItem } from './acceptance/mark-item';
import { queueAcceptance } from './acceptance/queue-acceptance';
import { recordPaper } from './acceptance/record-paper';
import { reviewAcceptance } from './acceptance/review-acceptance';
import { submitAcceptance } from './acceptance/submit-acceptance';
import { cancelActivity } from './activities/cancel-activity';
import { getSignInCode } from './activities/get-sign-in-code';
import { getSignInInfo } from './activities/get-sign-in-info';
import { getSite } from './activities/get-site';
import { inviteHelper } from './activities/invite-helper';
import { joinActivity } from './activities/join-activity';
import { listActivities } from './activities/list-activities';
import { listSignIns } from './activities/list-sign-ins';
import { planActivity } from './activities/plan-activity';
import { recordActivity } from './activities/record-activity';
import { recordFiling } from './activities/record-filing';
import { removeHelper } from './activities/remove-helper';
import { signIn } from './activities/sign-in';
import { acceptApplication } from './applications/accept-application';
import { awardApplication } from './applications/award-application';
import { checkApplication } from './applications/check-application';
import { decideApplication } from './applications/decide-application';
import { getApplication } from './applications/get-application';
import { getSubmission } from './applications/get-submission';
import { getTimeline } from './applications/get-timeline';
import { listApplications } from './applications/list-applications';
import { publicizeApplication } from './applications/publicize-application';
import { queueApplications } from './applications/queue-applications';
import { recordFilingStep } from './applications/record-filing-step';
import { registerApplication } from './applications/register-application';
import { returnApplication } from './applications/return-application';
import { saveApplication } from './applications/save-application';
import { startApplication } from './applications/start-application';
import { submitApplication } from './applications/submit-application';
import { withdrawApplication } from './applications/withdraw-application';
import { followCall } from './calls/follow-call';
import { getCall } from './calls/get-call';
import { getCallEligibility } from './calls/get-call-eligibility';
import { getCallForm } from './calls/get-call-form';
import { listCallVerdicts } from './calls/list-call-verdicts';
import { listCalls } from './calls/list-calls';
import { listFollowedCalls } from './calls/list-followed-calls';
import { setCallWindow } from './calls/set-call-window';
import type { ActionContract } from './define-action';
import { amendFile } from './files/amend-file';
import { attachFile } from './files/attach-file';
import { listFiles } from './files/list-files';
import { prepareFile } from './files/prepare-file';
import { removeFile } from './files/remove-file';
import { reorderFiles } from './files/reorder-files';
import { listInbox } from './inbox/list-inbox';
import { markAllInboxRead } from './inbox/mark-all-inbox-read';
import { markInboxRead } from './inbox/mark-inbox-read';
import { bindPhone } from './me/bind-phone';
import { getMe } from './me/get-me';
import { redeemOfficerCode } from './me/redeem-officer-code';
import { updateMe } from './me/update-me';
import { approveMember } from './members/approve-member';
import { declineMember } from './members/decline-member';
import { handOverMember } from './members/hand-over-member';
import { leaveOrganization } from './members/leave-organization';
import { removeMember } from './members/remove-member';
import { rescueMember } from './members/rescue-member';
import { getOrganization } from './organizations/get-organization';
import { joinOrganization } from './organizations/join-organization';
import { liftSanction } from './organizations/lift-sanction';
import { queueOrganizations } from './organizations/queue-organizations';
import { registerOrganization } from './organizations/register-organization';
import { reviewOrganization } from './organizations/review-organization';
import { sanctionOrganization } from './organizations/sanction-organization';
import { searchOrganizations } from './organizations/search-organizations';
import { updateOrganization } from './organizations/update-organization';
import { askChange } from './projects/ask-change';
import { decideChange } from './projects/decide-change';
import { decideProject } from './projects/decide-project';
import { fundProject } from './projects/fund-project';
import { getProject } from './projects/get-project';
import { getProjectTimeline } from './projects/get-project-timeline';
import { listProjects } from './projects/list-projects';
import { signProject } from './projects/sign-project';
import { terminateProject } from './projects/terminate-project';
import { reviewQualification } from './qualifications/review-qualification';
import { submitQualification } from './qualifications/submit-qualification';
import { getReminderStatus } from './reminders/get-reminder-status';
import { listBroadcasts } from './reminders/list-broadcasts';
import { listUnreached } from './reminders/list-unreached';
import { previewMessage } from './reminders/preview-message';
import { recordSubscription } from './reminders/record-subscription';
import { sendMessage } from './reminders/send-message';

export const contracts = [
  listCalls,
  listCallVerdicts,
  getCall,
  getCallForm,
  getCallEligibility,
  setCallWindow,
  followCall,
  listFollowedCalls,
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
  sanctionOrganization,
  liftSanction,
  submitQualification,
  reviewQualification,
  approveMember,
  declineMember,
  handOverMember,
  leaveOrganization,
  removeMember,
  rescueMember,
  startApplication,
  getApplication,
  listApplications,
  saveApplication,
  checkApplication,
  submitApplication,
  withdrawApplication,
  recordFilingStep,
  getSubmission,
  getTimeline,
  queueApplications,
  acceptApplication,
  returnApplication,
  decideApplication,
  publicizeApplication,
  awardApplication,
  registerApplication,
  listProjects,
  getProject,
  getProjectTimeline,
  signProject,
  fundProject,
  terminateProject,
  askChange,
  decideChange,
  decideProject,
  getSite,
  getSignInCode,
  getSignInInfo,
  signIn,
  listSignIns,
  inviteHelper,
  joinActivity,
  removeHelper,
  listActivities,
  planActivity,
  recordActivity,
  cancelActivity,
  recordFiling,
  getAcceptance,
  markItem,
  checkAcceptance,
  submitAcceptance,
  getManifest,
  recordPaper,
  queueAcceptance,
  reviewAcceptance,
  concludeAcceptance,
  prepareFile,
  attachFile,
  amendFile,
  reorderFiles,
  listFiles,
  removeFile,
  recordSubscription,
  getReminderStatus,
  listUnreached,
  listBroadcasts,
  sendMessage,
  previewMessage,
  listInbox,
  markInboxRead,
  markAllInboxRead,
] as const;

type Contract = (typeof contracts)[number];
export type ActionName = Contract['name'];
export type ContractOf<N extends ActionName> = Extract<Contract, { name: N }>;
export type ActionInput<N extends ActionName> = z.infer<ContractOf<N>['input']>;
export type ActionOutput<N extends ActionName> = z.infer<ContractOf<N>['output']>;

const byName: ReadonlyMap<string, ActionContract> = new Map(contracts.map((contract) => [contract.name, contract]));

export const findContract = (name: string): ActionContract | null => byName.get(name) ?? null;
