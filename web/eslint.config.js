import hooks from 'eslint-plugin-react-hooks'
import { defineConfig } from 'eslint/config'
import typescript from 'typescript-eslint'

const features = ['admin', 'directory', 'home', 'notices', 'plans', 'pledges', 'profile', 'reviews', 'signin']

export default defineConfig(
  { ignores: ['dist', 'target', 'node_modules'] },
  ...typescript.configs.strict,
  { files: ['src/**/*.{ts,tsx}'], ...hooks.configs.flat.recommended },
  {
    files: ['src/shared/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: ['**/features/**', '**/app/**'] }] },
  },
  // A feature knows what is shared and itself, never another feature.
  ...features.map((name) => ({
    files: [`src/features/${name}/**`],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: features.filter((other) => other !== name).flatMap((other) => [`../${other}/*`, `**/features/${other}/*`]) },
      ],
    },
  })),
)
