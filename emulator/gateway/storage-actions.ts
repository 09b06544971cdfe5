import { GatewayError } from '../gateway-error';
import { DEFAULT_URL_SECONDS, MAX_FILES_PER_CALL } from '../limits';
import { findCloudPathFault } from '../storage/cloud-path';
import { parseFileId, toFileId } from '../storage/file-id';
import type { ObjectStore } from '../storage/object-store';
import { toStorageUrl, type UrlSigner } from '../storage/url-signer';
import type { GatewayAction } from './gateway';

/** `uploadFile`, `getTempFileURL`, `downloadFile` and `deleteFile` of the SDK. */
export function storageActions(store: ObjectStore, signer: UrlSigner): Record<string, GatewayAction> {
  return {
    'storage.getUploadMetadata': ({ params, origin }) => {
      const path = String(params.path ?? '');
      const fault = findCloudPathFault(path);
      if (fault) throw new GatewayError('INVALID_PARAM', fault);
      const token = signer.permitUpload(path);
      return {
        data: {
          url: toStorageUrl(origin, path),
          token,
          authorization: token,
          fileId: toFileId(path),
          cosFileId: token.slice(0, 32),
        },
      };
    },

    'storage.batchGetDownloadUrl': ({ params, origin }) => ({
      data: {
        download_list: readList(params.file_list).map((item) => {
          const { fileid, max_age } = item as { fileid?: unknown; max_age?: unknown };
          const fileID = String(fileid ?? '');
          const maxAge = typeof max_age === 'number' && max_age > 0 ? max_age : DEFAULT_URL_SECONDS;
          const path = parseFileId(fileID);
          if (path === undefined || !store.find(path))
            return { fileID, tempFileURL: '', maxAge, code: 'STORAGE_FILE_NONEXIST' };
          const url = signer.sign(origin, path, maxAge);
          return { fileID, tempFileURL: url, download_url: url, maxAge, code: 'SUCCESS' };
        }),
      },
    }),

    'storage.batchDeleteFile': ({ params }) => ({
      data: {
        delete_list: readList(params.fileid_list).map((item) => {
          const fileID = String(item);
          const path = parseFileId(fileID);
          const isDeleted = path !== undefined && store.remove(path);
          return { fileID, code: isDeleted ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' };
        }),
      },
    }),
  };
}

function readList(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new GatewayError('INVALID_PARAM', 'a list of files is expected');
  if (value.length > MAX_FILES_PER_CALL) {
    throw new GatewayError('INVALID_PARAM', `${value.length} files in one call, the limit is ${MAX_FILES_PER_CALL}`);
  }
  return value;
}
