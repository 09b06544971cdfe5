import protobuf from 'protobufjs/light';

/** Field numbers as wx-server-sdk 4.0.2 uses them. [S] */
const root = protobuf.Root.fromJSON({
  nested: {
    KeyValuePair: {
      fields: {
        key: { id: 1, type: 'string' },
        value: { id: 2, type: 'bytes' },
        contenttype: { id: 3, type: 'string' },
        filename: { id: 4, type: 'string' },
      },
    },
    OpenApiData: { fields: { pairs: { rule: 'repeated', id: 1, type: 'KeyValuePair' } } },
    SvrkitApiData: { fields: { apiName: { id: 1, type: 'string' }, reqData: { id: 2, type: 'bytes' } } },
    CommApiData: {
      fields: {
        apiType: { id: 1, type: 'int32' },
        openapiData: { id: 2, type: 'OpenApiData' },
        svrkitData: { id: 4, type: 'SvrkitApiData' },
        appid: { id: 6, type: 'string' },
      },
    },
    CommOpenApiResp: {
      fields: {
        respData: { id: 1, type: 'bytes' },
        contentType: { id: 2, type: 'string' },
        errorCode: { id: 3, type: 'int32' },
        httpCode: { id: 4, type: 'uint32' },
      },
    },
  },
});
const request = root.lookupType('CommApiData');
const response = root.lookupType('CommOpenApiResp');

export type OpenApiArguments = Record<string, unknown>;

/** The arguments as the function passed them, in snake_case; a value that is not JSON (an uploaded file) stays bytes. */
export function decodeArguments(bytes: Buffer): OpenApiArguments {
  const decoded = request.decode(bytes) as unknown as {
    openapiData?: { pairs?: { key: string; value: Uint8Array; contenttype: string }[] };
  };
  const pairs = decoded.openapiData?.pairs ?? [];
  return Object.fromEntries(pairs.map(({ key, value, contenttype }) => [key, contenttype ? value : parse(value)]));
}

export function encodeAnswer(answer: object): Buffer {
  return encodeFile({ bytes: Buffer.from(JSON.stringify(answer)), contentType: 'application/json' });
}

/** Bytes of another type reach the function as `{contentType, buffer}`. [S] */
export function encodeFile({ bytes, contentType }: { bytes: Buffer; contentType: string }): Buffer {
  return encode({ respData: bytes, contentType, errorCode: 0, httpCode: 200 });
}

/** A failure of the platform itself, before the API was reached. */
export function encodeSystemError(errorCode: number): Buffer {
  return encode({ errorCode });
}

function encode(fields: object): Buffer {
  return Buffer.from(response.encode(response.create(fields)).finish());
}

function parse(value: Uint8Array): unknown {
  const text = Buffer.from(value).toString('utf8');
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
