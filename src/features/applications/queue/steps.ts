/** What an officer may do next with an application, in the order of the lifecycle. */
import type { ApplicationStatus } from '@domain/applications/lifecycle';
import { acceptApplication } from '@domain/contracts/applications/accept-application';
import { publicizeApplication } from '@domain/contracts/applications/publicize-application';
import { sendApplicationToExperts } from '@domain/contracts/applications/send-application-to-experts';

export type OfficerAction = typeof acceptApplication | typeof sendApplicationToExperts | typeof publicizeApplication;

interface Step {
  label: string;
  /** Null: deciding the amount comes first. */
  action: OfficerAction | null;
  consequence: string;
}

export const nextSteps: Partial<Record<ApplicationStatus, Step>> = {
  submitted: { label: '受理', action: acceptApplication, consequence: '受理后进入形式审查。' },
  formal_review: {
    label: '送专家评审',
    action: sendApplicationToExperts,
    consequence: '表示形式审查通过，进入专家评审。',
  },
  expert_review: { label: '开始公示', action: publicizeApplication, consequence: '表示评审通过，进入公示。' },
  publicity: { label: '予以立项', action: null, consequence: '立项后产生项目和验收清单。' },
};

export const mayDecline = (status: ApplicationStatus): boolean =>
  status === 'formal_review' || status === 'expert_review' || status === 'publicity';
