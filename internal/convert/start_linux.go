package convert

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"syscall"
)

// start runs the program in a process group of its own, so that its helpers end
// with it, and where the system allows it in a network of its own that leads
// nowhere.
func start(ctx context.Context, program string, args []string, dir string) error {
	err := startIn(ctx, program, args, dir, syscall.CLONE_NEWUSER|syscall.CLONE_NEWNET)
	if errors.Is(err, errNotAllowed) {
		return startIn(ctx, program, args, dir, 0)
	}
	return err
}

var errNotAllowed = errors.New("the system allows no network of its own")

func startIn(ctx context.Context, program string, args []string, dir string, spaces uintptr) error {
	limited := fmt.Sprintf(`ulimit -v %d; ulimit -c 0; exec "$0" "$@"`, maxMemory)
	cmd := exec.CommandContext(ctx, "/bin/sh", append([]string{"-c", limited, program}, args...)...)
	cmd.Dir, cmd.Env = dir, environment(dir)
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true, Cloneflags: spaces}
	if spaces != 0 {
		cmd.SysProcAttr.UidMappings = []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getuid(), Size: 1}}
		cmd.SysProcAttr.GidMappings = []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getgid(), Size: 1}}
	}
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
	if err := cmd.Start(); err != nil {
		if spaces != 0 {
			return errNotAllowed
		}
		return err
	}
	defer syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) // helpers that outlive it
	return cmd.Wait()
}
