/** Where an application stands, in codes and words; what leads from one to the other is in lifecycle.ts. */
export const applicationStatuses = [
  'draft',
  'submitted',
  'formal_review',
  'returned',
  'expert_review',
  'publicity',
  'awarded',
  'registered',
  'declined',
  'withdrawn',
] as const;
export type ApplicationStatus = (typeof applicationStatuses)[number];

export const applicationStatusWords: Record<ApplicationStatus, string> = {
  draft: '草稿',
  submitted: '已提交',
  formal_review: '形式审查',
  returned: '退回修改',
  expert_review: '专家评审',
  publicity: '公示中',
  awarded: '已立项',
  registered: '已登记',
  declined: '未立项',
  withdrawn: '已撤回',
};

/** Handed in and not taken back: its officers see it, and steps elsewhere (portal, post) belong to it. */
export const isHandedIn = (status: ApplicationStatus): boolean => status !== 'draft' && status !== 'withdrawn';
