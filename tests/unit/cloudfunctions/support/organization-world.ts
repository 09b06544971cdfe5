/** An organization with work under way and colleagues who may take it over, planted in the emulator's database. */
import type { Context } from '../../../../cloudfunctions/_server/context';
import { handOver } from '../../../../cloudfunctions/_server/handlers/members/hand-over';
import { memberIdOf } from '../../../../cloudfunctions/_server/repositories/members';
import type { PlanDocument } from '../../../../cloudfunctions/_server/repositories/reminder-plans';
import { planReminders } from '../../../../domain/reminders/plan-document';
import type { SubjectKind } from '../../../../domain/reminders/rules';
import { toInstant, toMs } from '../../../../domain/time';
import type { TestPlatform } from './platform';

export const ORGANIZATION = 'org-1';
export const NOW = toMs('2026-04-10T10:00:00+08:00');
const AT = toInstant(NOW);
const DUE = '2026-04-23T00:00:00+08:00';

const planOf = (kind: SubjectKind, id: string, openid: string): PlanDocument => {
  const matters = [{ key: 'submit', kind: 'submit' as const, at: DUE, missing: [] }];
  const scope = { issuerName: '广西科协', categoryCode: '2026-1' };
  const plan = planReminders({ kind, id, version: 1, title: id, startedAt: AT, matters, ...scope }, [openid], NOW);
  return { _id: `${kind}:${id}`, ...plan };
};

export class OrganizationWorld {
  constructor(
    readonly platform: TestPlatform,
    private readonly people: readonly string[],
  ) {}

  /** The first of the people is the contact person; each project has one activity that is planned and one that was held. */
  async plant({ applications, projects }: { applications: number; projects: number }): Promise<void> {
    const { platform, people } = this;
    const [contact = ''] = people;
    await platform.empty('people', 'members', 'organizations', 'applications', 'projects', 'outbox', 'reminder_plans');
    await platform.empty('events', 'inbox');
    for (const [no, openid] of people.entries()) {
      const role = no === 0 ? 'contact_person' : 'staff';
      const membership = { organizationId: ORGANIZATION, role };
      await platform.put('people', { _id: openid, name: openid, memberships: [membership], joinRequests: [] });
      const member = { _id: memberIdOf(ORGANIZATION, openid), openid, ...membership, state: 'active', since: AT };
      await platform.put('members', member);
    }
    await platform.put('organizations', {
      ...{ _id: ORGANIZATION, name: '广西演示学会', formerNames: [], issuerName: '广西科协', status: 'approved' },
      ...{ contactOpenid: contact, joinRequests: [], qualifications: [], eventNo: 1, waitsForOfficer: false },
    });
    for (let no = 0; no < applications; no += 1) {
      const id = `a${String(no).padStart(3, '0')}`;
      await platform.put('applications', { _id: id, organizationId: ORGANIZATION, contactOpenid: contact });
      await platform.put('reminder_plans', planOf('application', id, contact));
    }
    for (let no = 0; no < projects; no += 1) {
      const id = `p${String(no).padStart(3, '0')}`;
      const activities = [
        { id: `${id}-held`, status: 'held' },
        { id: `${id}-next`, status: 'planned' },
      ];
      await platform.put('projects', { _id: id, organizationId: ORGANIZATION, contactOpenid: contact, activities });
      await platform.put('reminder_plans', planOf('project', id, contact), planOf('activity', `${id}-next`, contact));
    }
    // Her own: a call that she follows, a message that she was told.
    await platform.put(
      'reminder_plans',
      planOf('call', `gx-2026:${contact}`, contact),
      planOf('message', 'm', contact),
    );
    platform.calls.length = 0;
  }

  handOver(from: string, to: string): ReturnType<typeof handOver> {
    const context = {
      now: NOW,
      requestId: 'request',
      openid: from,
      findPerson: () => this.platform.find('people', from),
    } as unknown as Context;
    return handOver(context, { organizationId: ORGANIZATION, toMemberId: memberIdOf(ORGANIZATION, to) });
  }

  /** Who gets the messages of the organization's work now, of documents and plans alike. */
  async holders(): Promise<string[]> {
    const lists = await Promise.all([
      this.platform.list<{ contactOpenid: string }>('applications'),
      this.platform.list<{ contactOpenid: string }>('projects'),
    ]);
    const plans = (await this.platform.list<PlanDocument>('reminder_plans')).filter(
      ({ kind }) => kind !== 'call' && kind !== 'message',
    );
    return [...lists.flat().map((one) => one.contactOpenid), ...plans.map(({ recipients }) => recipients.join())];
  }

  async contact(): Promise<string | null | undefined> {
    return (await this.platform.find<{ contactOpenid: string | null }>('organizations', ORGANIZATION))?.contactOpenid;
  }
}
