import { jsonText } from './reply.ts';

/** Microsoft's documented example of the call, word for word. */
export const DOCUMENTED_EXAMPLE = {
  customerId: '47021739-3426-40bf-9601-61b4b6d7c793',
  trackingId: '0127ed8e-ff72-4983-a3d8-e8d8bd378932',
};

export const DOCUMENTED_BODY = `{
    "batchTrackingId": "0127ed8e-ff72-4983-a3d8-e8d8bd378932",
    "status": "finished",
    "startedTime": "2017-07-25T10:00:00",
    "completedTime": "2017-07-25T10:10:00",
    "devicesStatus": [{
            "serialNumber": "1234567890",
            "productKey": "12345-67890-09876-54321-13579",
            "status": "finished_with_errors",
            "errorCode": "808",
            "errorDescription": "ZtdDeviceAssignedToOtherTenant",
            "attributes": {
                "objectType": "DeviceUploadDetails"
            }
        }
    ],
    "attributes": {
        "objectType": "BatchUploadDetails"
    }
}
`;

/** Its IDs are the documented ones, not those of the request. The documented Content-Length (400) is not the body's (628). */
export const documentedAnswer = jsonText(DOCUMENTED_BODY, {
  'MS-CorrelationId': '4a5002a2-0c1b-4e57-b491-dbcf19c0e7b8',
  'MS-RequestId': '7b3e2e00-b330-4480-9d84-59ace713427f',
  'MS-CV': 'YrLe3w6BbUSMt1fi.0',
  'MS-ServerId': '030020344',
  Date: 'Tue, 25 Jul 2017 17:52:41 GMT',
});
