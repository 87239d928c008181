// Preloaded into every child: a host that was killed outright leaves no orphan behind to hold its ports.
process.on('disconnect', () => process.exit(0))
