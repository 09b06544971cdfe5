/** Everyone's actions. */
import { createEntry } from '../_server/entry/create-entry';
import { getApplication } from '../_server/handlers/applications/get-application';
import { listApplications } from '../_server/handlers/applications/list-applications';
import { saveApplication } from '../_server/handlers/applications/save-application';
import { startApplication } from '../_server/handlers/applications/start-application';
import { submitApplication } from '../_server/handlers/applications/submit-application';
import { getCall } from '../_server/handlers/calls/get-call';
import { listCalls } from '../_server/handlers/calls/list-calls';
import { attachFile } from '../_server/handlers/files/attach-file';
import { prepareFile } from '../_server/handlers/files/prepare-file';
import { listInbox } from '../_server/handlers/inbox/list-inbox';
import { markInboxRead } from '../_server/handlers/inbox/mark-inbox-read';
import { getMe } from '../_server/handlers/me/get-me';
import { getProject } from '../_server/handlers/projects/get-project';
import { listProjects } from '../_server/handlers/projects/list-projects';
import { getReminderStatus } from '../_server/handlers/reminders/get-reminder-status';
import { recordSubscription } from '../_server/handlers/reminders/record-subscription';

exports.main = createEntry({
  handlers: {
    'calls.list': listCalls,
    'calls.get': getCall,
    'me.get': getMe,
    'applications.start': startApplication,
    'applications.get': getApplication,
    'applications.list': listApplications,
    'applications.save': saveApplication,
    'applications.submit': submitApplication,
    'projects.list': listProjects,
    'projects.get': getProject,
    'files.prepare': prepareFile,
    'files.attach': attachFile,
    'reminders.subscribe': recordSubscription,
    'reminders.status': getReminderStatus,
    'inbox.list': listInbox,
    'inbox.markRead': markInboxRead,
  },
});
