import { parseMultipart } from '../../../../emulator/gateway/multipart';

test('fields come out as the bytes that went in, line ends and all', () => {
  const bytes = Buffer.from([0, 13, 10, 255, 45, 45, 200, 13, 10]);
  const body = Buffer.concat([
    Buffer.from('--B\r\nContent-Disposition: form-data; name="action"\r\n\r\nwx.openApi\r\n--B\r\n'),
    Buffer.from('Content-Disposition: form-data; name="requestData"\r\nContent-Type: application/octet-stream\r\n\r\n'),
    bytes,
    Buffer.from('\r\n--B\r\nContent-Disposition: form-data; name="empty"\r\n\r\n\r\n--B--\r\n'),
  ]);
  const fields = parseMultipart(body, 'multipart/form-data; boundary=B');
  expect(fields.get('action')?.toString()).toBe('wx.openApi');
  expect(fields.get('requestData')?.equals(bytes)).toBe(true);
  expect(fields.get('empty')?.length).toBe(0);
});

test('a body without a boundary is refused', () => {
  expect(() => parseMultipart(Buffer.from(''), 'multipart/form-data')).toThrow('without a boundary');
});
