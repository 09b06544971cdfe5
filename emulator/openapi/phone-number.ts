import { randomBytes } from 'node:crypto';
import { APP_ID } from '../functions/environment';
import { PHONE_CODE_MS } from '../limits';
import { type OpenApi, ok, refuse } from './open-api';

/** Codes as the phone-number button gives them out: for one use, five minutes. [O] Not kept over a restart. */
export class PhoneCodes {
  private readonly codes = new Map<string, { phone: string; expiresAt: number }>();

  constructor(private readonly now: () => number) {}

  mint(phone: string): string {
    const code = randomBytes(16).toString('hex');
    this.codes.set(code, { phone, expiresAt: this.now() + PHONE_CODE_MS });
    return code;
  }

  readonly getPhoneNumber: OpenApi = (args) => {
    const code = String(args.code ?? '');
    const entry = this.codes.get(code);
    this.codes.delete(code);
    if (!entry || entry.expiresAt <= this.now()) return refuse(40029, 'invalid code');
    return ok({
      phone_info: {
        phoneNumber: entry.phone,
        purePhoneNumber: entry.phone,
        countryCode: '86',
        watermark: { timestamp: Math.floor(this.now() / 1000), appid: APP_ID },
      },
    });
  };
}
