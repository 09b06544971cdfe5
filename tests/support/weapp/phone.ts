/** What outlives the app: storage, files, permissions; and how the person answers what the app asks. */
export type SubscribeAnswer =
  | 'accept'
  | 'reject'
  | 'ban'
  | 'filter'
  | Record<string, 'accept' | 'reject' | 'ban' | 'filter'>;

export interface MediaFile {
  content: Uint8Array;
  name?: string;
  /** A film, and how long it is. */
  seconds?: number;
  /** In pixels, for a picture; 1200 × 900 unless told. */
  width?: number;
  height?: number;
}

/** [O] user files and saved files of a mini-program together. */
const KEPT_LIMIT_BYTES = 200 * 1024 * 1024;
const USER_FOLDER = 'wxfile://usr';
const TEMPORARY = 'wxfile://tmp_';

export interface CalendarEvent {
  title: string;
  /** Seconds since the epoch. */
  startTime: number;
  description: string;
  alarm: boolean;
  /** Seconds before. */
  alarmOffset: number;
}

/** What was passed on: to a chat with a path, to 朋友圈 with a query. */
export interface SharedCard {
  title: string;
  path?: string;
  query?: string;
}

export class Phone {
  /** JSON text by key. */
  readonly storage = new Map<string, string>();
  /** Bytes by path: temporary files and those the app saved. */
  readonly files = new Map<string, Uint8Array>();
  /** The next answers of the camera, one array per opening. */
  readonly media: MediaFile[][] = [];
  /** The next answers of the list of files in chats, one array per opening. */
  readonly chatFiles: MediaFile[][] = [];
  /** What the phone-number button hands over, once each; without one the person refuses. */
  readonly numberCodes: string[] = [];
  readonly clipboard: string[] = [];
  readonly calls: string[] = [];
  readonly calendar: CalendarEvent[] = [];
  calendarPermission: 'granted' | 'refused' | 'refused_by_system' = 'granted';
  readonly cards: SharedCard[] = [];
  /** Which settings the app led to. */
  readonly settingsOpened: ('mini-program' | 'system')[] = [];
  isOnline = true;
  /** By what, while it is. */
  networkType: '4g' | 'wifi' = '4g';
  cameraPermission: 'granted' | 'refused' | 'refused_by_system' = 'granted';
  /** Smaller than WeChat's own where a journey wants a full phone. */
  keptLimitBytes = KEPT_LIMIT_BYTES;
  /** Width and height by path. */
  readonly pictures = new Map<string, { width: number; height: number }>();
  /** What befalls the next calls of functions, one each: lost on the way there, or on the way back, when it is done already. */
  readonly losses: ('request' | 'reply')[] = [];
  /** How far its clock is from the machine's. */
  clockOffsetMs = 0;
  /** How long each step of an upload takes: a journey that wants to see the progress makes it long. */
  uploadPauseMs = 5;
  subscribeAnswer: SubscribeAnswer = 'accept';
  /** The account's master switch for subscription messages. */
  subscriptionsSwitch = true;
  private count = 0;

  putTemporary({ content, name = 'photo.jpg', width = 1200, height = 900 }: MediaFile): string {
    this.count += 1;
    const path = `${TEMPORARY}${this.count}_${name}`;
    this.files.set(path, content);
    this.pictures.set(path, { width, height });
    return path;
  }

  isTemporary = (path: string): boolean => path.startsWith(TEMPORARY);
  isOwn = (path: string): boolean => path.startsWith(`${USER_FOLDER}/`);
  keptPaths = (): string[] => [...this.files.keys()].filter((path) => !this.isTemporary(path));
  keptBytes = (): number => this.keptPaths().reduce((sum, path) => sum + (this.files.get(path)?.byteLength ?? 0), 0);

  /** WeChat may clear its temporary folder whenever the mini-program is not running; here it always does. */
  clearTemporary(): void {
    for (const path of this.files.keys()) if (this.isTemporary(path)) this.files.delete(path);
  }
}
