import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { MAX_OBJECT_BYTES } from '../limits';
import { isOpenid, OPENID_HEADER } from '../users/openid';
import type { UserRegistry } from '../users/user-registry';
import { parseByteRange } from './byte-range';
import { findCloudPathFault } from './cloud-path';
import { contentTypeOf } from './content-type';
import { toFileId } from './file-id';
import { type ObjectStore, ObjectTooLargeError } from './object-store';
import { STORAGE_ROOT, type UrlSigner } from './url-signer';

interface StorageServices {
  store: ObjectStore;
  signer: UrlSigner;
  users: UserRegistry;
}

/** Uploads by the SDK (with a permit) and by clients (with their openid), and signed downloads. */
export function storageRoutes({ store, signer, users }: StorageServices) {
  return async (app: FastifyInstance) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', { bodyLimit: MAX_OBJECT_BYTES }, (_request, payload, done) => done(null, payload));

    app.setErrorHandler((error: Error, _request, reply) => {
      const isTooLarge = error instanceof ObjectTooLargeError;
      return sendXmlError(
        reply,
        isTooLarge ? 413 : 500,
        isTooLarge ? 'EntityTooLarge' : 'InternalError',
        error.message,
      );
    });

    app.put(`${STORAGE_ROOT}*`, async (request, reply) => {
      const path = pathOf(request);
      const permit = request.headers['x-cos-security-token'];
      if (typeof permit === 'string') {
        if (!signer.permitsUpload(path, permit))
          return sendXmlError(reply, 403, 'AccessDenied', 'Invalid or expired upload permit');
        await write(path, request, null);
        // The SDK takes any text in the answer for a failure. [X]
        return reply.code(200).send();
      }
      return putByClient(path, request, reply);
    });

    app.get(`${STORAGE_ROOT}*`, { exposeHeadRoute: true }, (request, reply) =>
      download(pathOf(request), request, reply),
    );
  };

  async function putByClient(path: string, request: FastifyRequest, reply: FastifyReply) {
    const openid = request.headers[OPENID_HEADER];
    const refuse = (status: number, errCode: number, errMsg: string) =>
      reply.code(status).send({ errCode, errMsg: `uploadFile:fail ${errMsg}` });
    if (!isOpenid(openid)) return refuse(401, -503002, `请求头 ${OPENID_HEADER} 缺少有效的 openid`);
    const fault = findCloudPathFault(path);
    if (fault) return refuse(400, -503001, fault);
    const existing = store.find(path);
    if (existing && existing.creator !== openid)
      return refuse(403, -503002, 'storage permission denied: only its creator may write this object');
    users.see(openid);
    await write(path, request, openid);
    return { fileID: toFileId(path), statusCode: 204, errMsg: 'uploadFile:ok' };
  }

  function write(path: string, request: FastifyRequest, creator: string | null) {
    // A body of zero bytes without a content type reaches no parser.
    const content = (request.body as Readable | undefined) ?? request.raw;
    return store.write(path, content, contentTypeOf(path), creator);
  }

  async function download(path: string, request: FastifyRequest, reply: FastifyReply) {
    const { sign = '', t = '' } = request.query as { sign?: string; t?: string };
    const verdict = signer.check(path, String(sign), String(t));
    if (verdict === 'wrong') return sendXmlError(reply, 403, 'AccessDenied', 'Access Denied.');
    if (verdict === 'expired') return sendXmlError(reply, 403, 'AccessDenied', 'Request has expired');
    const stored = store.find(path);
    if (!stored) return sendXmlError(reply, 404, 'NoSuchKey', 'The specified key does not exist.');
    const range = parseByteRange(request.headers.range, stored.size);
    reply
      .header('accept-ranges', 'bytes')
      // The page may be open as localhost while the link says 127.0.0.1.
      .header('access-control-allow-origin', '*')
      .header('etag', `"${stored.etag}"`)
      .header('last-modified', new Date(stored.uploadedAt).toUTCString())
      // The objects share the app's origin here: none of them may act in it.
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', 'sandbox');
    if (range === 'unsatisfiable') {
      reply.header('content-range', `bytes */${stored.size}`);
      return sendXmlError(reply, 416, 'InvalidRange', 'The requested range cannot be satisfied.');
    }
    reply.type(stored.contentType).header('content-length', range ? range.end - range.start + 1 : stored.size);
    if (range) reply.code(206).header('content-range', `bytes ${range.start}-${range.end}/${stored.size}`);
    // A stream in both cases: fastify would replace the length of an empty text by 0.
    return reply.send(request.method === 'HEAD' ? Readable.from([]) : store.read(stored, range));
  }
}

function pathOf(request: FastifyRequest): string {
  return (request.params as { '*': string })['*'];
}

function sendXmlError(reply: FastifyReply, status: number, code: string, message: string): FastifyReply {
  const xml = `<?xml version='1.0' encoding='utf-8' ?>\n<Error>\n\t<Code>${code}</Code>\n\t<Message>${escapeXml(message)}</Message>\n</Error>\n`;
  return reply.code(status).type('application/xml').send(xml);
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
