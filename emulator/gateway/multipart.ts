const LINE_END = '\r\n';

/**
 * The fields of a multipart body as bytes. The SDK sends protobuf in a field without a file name, which the usual
 * parsers would decode as text.
 */
export function parseMultipart(body: Buffer, contentType: string): Map<string, Buffer> {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
  if (!boundary) throw new SyntaxError('multipart body without a boundary');
  const delimiter = Buffer.from(`--${boundary[1] ?? boundary[2]}`);
  const fields = new Map<string, Buffer>();
  let start = body.indexOf(delimiter);
  while (start >= 0) {
    const partStart = start + delimiter.length + LINE_END.length;
    const next = body.indexOf(delimiter, partStart);
    if (next < 0) break;
    const part = body.subarray(partStart, next - LINE_END.length);
    const headersEnd = part.indexOf(LINE_END + LINE_END);
    const name = headersEnd < 0 ? null : /name="([^"]*)"/i.exec(part.toString('utf8', 0, headersEnd));
    if (name?.[1] !== undefined) fields.set(name[1], part.subarray(headersEnd + 2 * LINE_END.length));
    start = next;
  }
  return fields;
}
