import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../../../bin/telar.mjs', import.meta.url));

type Answer = { passport: Record<string, unknown>; answer: unknown };

/** An assistant that has started `telar mcp`, as assistants do. */
export type Assistant = {
  client: Client;
  /** What a tool answers. @throws Error with the words of a tool that refuses */
  read(name: string, input?: Record<string, unknown>): Promise<Answer>;
};

export async function startAssistant(
  environment: Record<string, string>,
  options: readonly string[] = [],
): Promise<Assistant> {
  const { PATH = '', HOME = '' } = process.env;
  const client = new Client({ name: 'test', version: '1' });
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [command, 'mcp', ...options],
    env: { PATH, HOME, ...environment },
  });
  await client.connect(transport);
  return {
    client,
    read: async (name, input = {}) => {
      const { content, isError } = await client.callTool({ name, arguments: input });
      const [{ text }] = content as [{ text: string }];
      if (isError === true) throw new Error(text);
      return JSON.parse(text) as Answer;
    },
  };
}
