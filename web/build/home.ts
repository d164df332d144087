import type { Manifest } from 'vite'

/** The files that the phone's home needs: the entry, what it preloads, the frame and the home itself. */
export function homeFiles(manifest: Manifest): Set<string> {
  const files = new Set(['index.html', 'mark.svg'])
  const need = (key: string) => {
    const chunk = manifest[key]
    if (!chunk || files.has(chunk.file)) return
    files.add(chunk.file)
    for (const more of [...(chunk.css ?? []), ...(chunk.assets ?? [])]) files.add(more)
    chunk.imports?.forEach(need)
  }
  need('index.html')
  need('src/app/Shell.tsx')
  need('src/features/home/HomePage.tsx')
  return files
}
