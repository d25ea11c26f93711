// One import serves an embedder.
@_exported import TocsinCompiler
@_exported import TocsinEngine
@_exported import TocsinModel
@_exported import TocsinSource
@_exported import TocsinTime
