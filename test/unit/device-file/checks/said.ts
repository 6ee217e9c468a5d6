import { checkDevices } from '../../../../src/device-file/checks/check-devices.ts';
import type { DecodedDevice } from '../../../../src/device-file/decoded-device.ts';
import type { FileRemark } from '../../../../src/device-file/device-file.ts';

/** Such as `2,3 scientific-number serialNumber (1.2E+11)`. */
const inWords = ({ rule, lines, field, detail }: FileRemark) =>
  [lines.join(), rule, field, detail && `(${detail})`].filter(Boolean).join(' ');
/** What the checks say of the devices. */
export const said = (...devices: DecodedDevice[]) => checkDevices(devices).map(inWords);
