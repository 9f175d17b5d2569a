package isolate

import (
	"bufio"
	"encoding/gob"
	"errors"
	"io"
)

// Conn carries gob messages and byte streams in both directions.
type Conn struct {
	r   *bufio.Reader
	w   *bufio.Writer
	enc *gob.Encoder
	dec *gob.Decoder
}

func newConn(r io.Reader, w io.Writer) *Conn {
	c := &Conn{r: bufio.NewReaderSize(r, 1<<16), w: bufio.NewWriterSize(w, 1<<16)}
	c.enc, c.dec = gob.NewEncoder(c.w), gob.NewDecoder(c.r)
	return c
}

// Send writes one message and flushes it.
func (c *Conn) Send(v any) error {
	if err := c.enc.Encode(v); err != nil {
		return err
	}
	return c.w.Flush()
}

// Receive reads one message into v. io.EOF means that the other side is done.
func (c *Conn) Receive(v any) error { return c.dec.Decode(v) }

// chunk is a piece of a byte stream; an empty one ends it.
type chunk struct {
	Data []byte
	Err  string
}

// ErrTooLong is returned by ReceiveStream when more than the limit comes.
var ErrTooLong = errors.New("stream longer than its limit")

// SendStream sends all of r. A read error ends the stream on both sides.
func (c *Conn) SendStream(r io.Reader) error {
	buf := make([]byte, 1<<18)
	for {
		n, err := io.ReadFull(r, buf)
		if n > 0 {
			if e := c.enc.Encode(chunk{Data: buf[:n]}); e != nil {
				return e
			}
		}
		if err == io.EOF || err == io.ErrUnexpectedEOF {
			return c.Send(chunk{})
		}
		if err != nil {
			c.Send(chunk{Err: "read error"})
			return err
		}
	}
}

// ReceiveStream writes a stream to w, at most limit bytes.
func (c *Conn) ReceiveStream(w io.Writer, limit int64) error {
	for {
		var ch chunk
		if err := c.Receive(&ch); err != nil {
			return err
		}
		switch {
		case ch.Err != "":
			return errors.New(ch.Err)
		case len(ch.Data) == 0:
			return nil
		}
		if limit -= int64(len(ch.Data)); limit < 0 {
			return ErrTooLong
		}
		if _, err := w.Write(ch.Data); err != nil {
			return err
		}
	}
}
