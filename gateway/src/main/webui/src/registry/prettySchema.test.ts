import { prettySchema } from './prettySchema';

describe('A schema', () => {
  test('is indented where it is JSON', () => {
    expect(prettySchema('{"type":"record"}')).toBe('{\n  "type": "record"\n}');
    expect(prettySchema('"string"')).toBe('"string"');
  });

  test('stays as it is where it is not', () => {
    const proto = 'syntax = "proto3";\nmessage Order {\n  string id = 1;\n}\n';

    expect(prettySchema(proto)).toBe(proto);
  });
});
