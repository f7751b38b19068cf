import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Programs for the command line: what they print is their purpose. */
const COMMANDS = ['src/lib/server/**/command.ts', 'tests/browser/**', 'tests/bench/**'];

export default defineConfig(
	{ ignores: ['build/', '.svelte-kit/', '.cache/', 'test-results/', 'geodata/'] },
	{ linterOptions: { reportUnusedDisableDirectives: 'error' } },
	js.configs.recommended,
	ts.configs.recommended,
	svelte.configs.recommended,
	prettier,
	svelte.configs.prettier,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			// TypeScript knows every name, and the names of types besides.
			'no-undef': 'off',
			'no-console': ['error', { allow: ['info', 'warn', 'error'] }],
			eqeqeq: 'error',
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/consistent-type-imports': [
				'error',
				{ fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
			],
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
		},
	},
	{
		// Type-aware where it is cheap: promises nobody waits for are the mistakes that types alone let through.
		files: ['src/**/*.ts'],
		languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
		rules: {
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': 'error',
			'@typescript-eslint/await-thenable': 'error',
		},
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
		rules: {
			'prefer-const': 'off',
			'svelte/prefer-const': ['error', { excludedRunes: ['$props', '$derived', '$bindable'] }],
			// Addresses come from state/links.ts, which knows the base; the rule sees only the call of resolve().
			'svelte/no-navigation-without-resolve': 'off',
		},
	},
	{ files: ['src/lib/state/navigate.ts'], rules: { 'svelte/no-navigation-without-resolve': 'off' } },
	// Control characters are what these read: JSON names the ones that must not stand in a string.
	{ files: ['src/lib/server/read/json*.ts'], rules: { 'no-control-regex': 'off' } },
	{ files: COMMANDS, rules: { 'no-console': 'off' } },
);
