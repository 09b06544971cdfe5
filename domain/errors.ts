/** The closed list of error codes and the one table of texts people read. Internal messages never leave the server. */
export const errorTexts = {
  INVALID_INPUT: '填写的内容有误，请按提示修改',
  UNKNOWN_ACTION: '小程序版本过旧，请关闭后重新打开',
  BODY_TOO_LARGE: '内容过长，请精简文字或把长材料作为附件上传',
  BATCH_INVALID: '请求方式有误，请重新打开页面',
  NOT_SIGNED_IN: '未能识别您的微信身份，请重新打开小程序',
  FORBIDDEN: '您没有权限进行此操作，如有疑问请联系本单位项目联系人',
  NOT_FOUND: '没有找到这项内容，可能已被移除，请返回列表刷新',
  PERSON_UNKNOWN: '请先在“我”里填写姓名和电话，再进行此操作',
  PHONE_CODE_INVALID: '微信手机号授权已过期，请再点一次，或直接填写手机号',
  PHONE_UNAVAILABLE: '暂时取不到微信手机号，请直接填写手机号',
  OFFICER_CODE_INVALID: '开通码无效、已过期或已被使用，请核对后重填，或向管理员索取新的开通码',
  ALREADY_MEMBER: '您已经加入这家单位，如需更换角色请联系本单位项目联系人',
  CONTACT_PERSON_EXISTS: '本单位已有项目联系人；请由现任联系人移交，或由科协更换',
  MEMBERSHIP_LIMIT_REACHED: '您加入或申请的单位过多，请先等待已提交的申请办结',
  JOIN_LIMIT_REACHED: '这家单位待处理的加入申请过多，请联系该单位项目联系人先处理',
  QUALIFICATION_EXISTS: '这项资质已经提交过，请在单位资料中查看核实结果',
  QUALIFICATION_LIMIT_REACHED: '资质数量已达上限，请联系科协处理',
  ORGANIZATION_NOT_APPROVED: '本单位尚未通过审核，通过后即可申报',
  CALL_CLOSED: '申报已截止，无法再提交；已填内容仍为您保留，可随时查看',
  CORRECTION_CLOSED: '补正截止时间已过，无法再提交；已填内容仍为您保留，请联系科协',
  CALL_NOT_OPEN: '申报尚未开始或日期待定，开放后即可提交',
  CATEGORY_NOT_OPEN: '这一项目类型暂缓申报，请留意后续通知',
  NOT_ELIGIBLE: '本单位不符合这一项目类型的申报条件',
  QUOTA_REACHED: '本单位已达到申报数量上限，请先撤回一项',
  ALREADY_STARTED: '本单位已经申报了这一项目类型，请在“我的事项”中继续',
  VERSION_CONFLICT: '内容已在别处更新，请刷新后再保存；您刚填的内容仍在本机',
  FORM_INCOMPLETE: '还有内容需要补充，请按提示逐项填写',
  TRANSITION_NOT_ALLOWED: '当前阶段不能进行此操作，请刷新查看最新进度',
  ACTIVITY_LIMIT_REACHED: '一个项目的活动数量已达上限，请联系科协处理',
  PUBLICITY_NOT_OVER: '公示还没有结束，结束后才能立项',
  STEP_INVALID: '这一步还不能这样登记，请按提示修改',
  CODE_MISMATCH: '核验码与最新提交的版本不一致，请打印最新版本、重新盖章后再上传',
  AMOUNT_ABOVE_CAP: '金额超过了上限，请改小后再试',
  FILE_REJECTED: '文件不符合要求，请按提示更换',
  TICKET_INVALID: '上传凭据无效或已过期，请重新选择文件',
  FILE_LIMIT_REACHED: '数量已达上限，请先删除不需要的文件',
  BROADCAST_LIMIT_REACHED: '今天的群发次数已用完（每人每天 5 次），请明天再发，急事请直接打电话',
  BUSY: '当前操作的人较多，请稍后再试',
  NETWORK: '网络不畅，请检查网络后重试',
  INTERNAL: '系统出了点问题，我们已记录，请稍后再试',
} as const;

export type ErrorCode = keyof typeof errorTexts;
export const errorCodes = Object.keys(errorTexts) as [ErrorCode, ...ErrorCode[]];

/** Codes after which the same request may be sent again unchanged. */
export const retryableCodes: ReadonlySet<ErrorCode> = new Set(['BUSY', 'NETWORK', 'INTERNAL']);

/** A problem with one named field: `path` for the program, `label` and `message` for the reader. */
export interface FieldProblem {
  path: string;
  label: string;
  message: string;
}

/** The only error that is meant to leave the server; everything else becomes INTERNAL. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly options: { message?: string; fields?: FieldProblem[]; cause?: unknown } = {},
  ) {
    super(options.message ?? errorTexts[code], { cause: options.cause });
    this.name = 'AppError';
  }
  get fields(): FieldProblem[] | undefined {
    return this.options.fields;
  }
  get isRetryable(): boolean {
    return retryableCodes.has(this.code);
  }
}
