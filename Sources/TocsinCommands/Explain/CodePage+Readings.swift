import TocsinSource

extension CodePage {
  /// What is said about where signals are read from.
  static let readings: [CodePage] = [
    CodePage(
      "E0770", "a signal is read from two things",
      """
      Two lines `from` would give a signal two values at once, and nobody could tell which of them counts.
      """,
      wrong: .alone(
        """
        signal load.shown count per system {
          from  node_load1
          from  node_load5
        }
        """),
      right: .alone(
        """
        signal load.shown count per system { from node_load1 }
        signal load.longer count per system { from node_load5 }
        """)),
    CodePage(
      "E0771", "a signal does not say what it is read from",
      """
      Conditions on labels, and lines that say what gives a label, belong to a metric or an alert that a line `from`
      names.
      """,
      wrong: .alone(
        """
        signal load.shown count per system {
          where  job is "node"
        }
        """),
      right: .alone(
        """
        signal load.shown count per system {
          from   node_load1
          where  job is "node"
        }
        """)),
    CodePage(
      "E0772", "a signal has no such label",
      """
      A line of the block begins with `from`, `where` or `source`, with `system`, or with a label that the signal has
      behind `per`.
      """,
      wrong: .alone(
        """
        signal space.left percent per system, volume {
          from     node_filesystem_avail_bytes / node_filesystem_size_bytes
          volumes  mountpoint
        }
        """),
      right: .alone(
        """
        signal space.left percent per system, volume {
          from    node_filesystem_avail_bytes / node_filesystem_size_bytes
          volume  mountpoint
        }
        """)),
    CodePage(
      "E0773", "a signal cannot be read from this",
      """
      What happens is read from a counter that grows or from an alert, yes or no from one metric or an alert, and a
      number from one metric or two.
      """,
      wrong: .alone(
        """
        signal memory.exhausted happens per system { from node_vmstat_oom_kill }
        """),
      right: .alone(
        """
        signal memory.exhausted happens per system { from increase of node_vmstat_oom_kill }
        """)),
    CodePage(
      "E0774", "two lines say what gives a label",
      """
      A label of the signal, or its system, is given by one label of the metric or alert.
      """,
      wrong: .alone(
        """
        signal space.left percent per system, volume {
          from    node_filesystem_avail_bytes / node_filesystem_size_bytes
          volume  mountpoint
          volume  device
        }
        """),
      right: .alone(
        """
        signal space.left percent per system, volume {
          from    node_filesystem_avail_bytes / node_filesystem_size_bytes
          volume  mountpoint
        }
        """)),
    CodePage(
      "E0775", "no metric or label can have this name",
      """
      Names of metrics and labels are made of letters, digits and `_`, and do not begin with a digit. Those of metrics
      may hold `:`. Such a name would never be found.
      """,
      wrong: .alone(
        """
        signal load.shown count per system { from "node load1" }
        """),
      right: .alone(
        """
        signal load.shown count per system { from "node:load1" }
        """)),
  ]
}
