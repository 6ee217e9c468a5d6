/** One GUID as the service writes it: 8-4-4-4-12 hexadecimal digits, here in lower case. For building larger patterns. */
export const GUID_PATTERN = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** A placeholder that names nothing. */
export const ZERO_GUID = '00000000-0000-0000-0000-000000000000';
