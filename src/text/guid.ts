/** Source of a pattern for one GUID as the service writes it: 8-4-4-4-12 hexadecimal digits, in lower case. */
export const GUID_PATTERN = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** A placeholder that identifies nothing. */
export const ZERO_GUID = '00000000-0000-0000-0000-000000000000';
