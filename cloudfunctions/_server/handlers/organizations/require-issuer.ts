import { invalidInput } from '../../entry/parse-input';
import { listIssuers } from '../../repositories/calls';

/** An organization belongs to an association that publishes here, and lies in its region. */
export async function requireIssuer(issuerName: string, region: string): Promise<void> {
  const issuers = await listIssuers();
  const issuer = issuers.find(({ name }) => name === issuerName);
  if (!issuer) {
    const known = [...new Set(issuers.map(({ name }) => name))].join('、');
    throw invalidInput([
      { path: 'issuer', label: '受理科协', message: `“${issuerName}”还没有在这里发布通知，请从${known}中选择` },
    ]);
  }
  if (issuer.region !== region) {
    throw invalidInput([
      {
        path: 'region',
        label: '所在地区',
        message: `${issuer.name}只受理${issuer.region}的单位，请改选所在地区或受理科协`,
      },
    ]);
  }
}
